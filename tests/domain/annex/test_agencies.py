"""Agencies named in the cells of annexes: what each cell names was worked out by hand."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.annex.agencies import COORDINATING, LEAD, AgencyCell, read_agencies
from cchc_cli.domain.annex.alike import likely_pairs, slug


def names(named: AgencyCell, role: str) -> str:
    """Write the agencies of a role in one line; `?` marks unclear ones, `~` those that are nobody in particular."""
    found = (m for m in named.mentions if m.role == role)
    return "; ".join(m.name + "?" * (not m.clear) + "~" * m.nobody for m in found)


# Cells that say who leads and who coordinates, the same in a column of leaders and in one of both:
# cell -> the leading, the coordinating.
BOTH = {
    # A mark before its agencies.
    "Chủ trì: Sở Nội vụ; Phối hợp: Sở Tư pháp, Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp, Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Chủ trì: Sở Nội vụ, phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ. Phối hợp: Sở Tư pháp.": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ\nPhối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "- Chủ trì: Sở Nội vụ;\n- Phối hợp: Sở Tư pháp; Sở Y tế.": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "+ Chủ trì: Sở Nội vụ\n+ Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "• Chủ trì: Sở Nội vụ\n• Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "1. Chủ trì: Sở Nội vụ\n2. Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "a) Chủ trì: Sở Nội vụ\nb) Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "* CQ chủ trì: Sở Nội vụ; CQ phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "* CQ chủ trì Sở Nội vụ ; CQ phối hợp Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "- Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Đơn vị chủ trì: Sở Nội vụ. Đơn vị phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Đơn vị chủ trì: Sở Nội vụ Đơn vị phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ; các đơn vị phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ; các cơ quan, đơn vị phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "CHỦ TRÌ: SỞ NỘI VỤ; PHỐI HỢP: SỞ TƯ PHÁP": ("SỞ NỘI VỤ", "SỞ TƯ PHÁP"),
    "Chủ trì\nSở Nội vụ\nPhối hợp\nSở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì:\n- Sở Nội vụ\nPhối hợp:\n- Sở Tư pháp\n- Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Chủ trì - Sở Nội vụ; phối hợp - Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì là Sở Nội vụ. Các sở, ngành phối hợp": ("Sở Nội vụ", "Các sở, ngành"),
    "Chủ trì: Sở Nội vụ. Các sở, ban, ngành phối hợp thực hiện": ("Sở Nội vụ", "Các sở, ban, ngành"),
    "Chủ trì Sở Nội vụ, phối hợp Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Phối hợp: Sở Tư pháp; chủ trì: Sở Nội vụ": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ, Sở Y tế; phối hợp: Sở Tư pháp": ("Sở Nội vụ; Sở Y tế", "Sở Tư pháp"),
    "Đầu mối: Sở Nội vụ; phối hợp: UBND các xã": ("Sở Nội vụ", "UBND các xã"),
    "Chủ trì tham mưu: Sở Nội vụ; phối hợp thực hiện: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ; phối hợp với: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    # Letters.
    "CT: Sở Nội vụ; PH: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "CT: Sở Nội vụ / PH: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "CT: Sở Nội vụ\nPH: Sở Tư pháp, Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "- CT: Sở Nội vụ\n- PH: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "CT: Sở CT; PH: Sở TC": ("Sở CT", "Sở TC"),
    "CT - Sở Nội vụ; PH - Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "UBND xã Hà Đông chủ trì; Chi cục Kiểm lâm phối hợp": ("UBND xã Hà Đông", "Chi cục Kiểm lâm"),
    "Hạt Kiểm lâm chủ trì; UBND xã Sơn La phối hợp": ("Hạt Kiểm lâm", "UBND xã Sơn La"),
    "Tổ công nghệ số cộng đồng chủ trì; Sở Y tế phối hợp": ("Tổ công nghệ số cộng đồng", "Sở Y tế"),
    "Cơ quan chủ trì: Kho bạc khu vực 8. Cơ quan phối hợp: Sở Y tế": ("Kho bạc khu vực 8", "Sở Y tế"),
    "C/trì: Sở Nội vụ; P/hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ, Sở Y tế (đồng chủ trì); Sở Tư pháp": ("Sở Nội vụ; Sở Y tế", "Sở Tư pháp"),
    # A mark after them.
    "Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì phối hợp với Sở Tư pháp, Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ chủ trì, phối hợp cùng Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì; Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì, Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì - Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì\nSở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì và Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì. Sở Tư pháp, Sở Y tế phối hợp.": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ và Sở Y tế chủ trì; Sở Tư pháp phối hợp": ("Sở Nội vụ; Sở Y tế", "Sở Tư pháp"),
    "Sở Nội vụ và Sở Y tế đồng chủ trì; Sở Tư pháp phối hợp": ("Sở Nội vụ; Sở Y tế", "Sở Tư pháp"),
    "Giao Sở Nội vụ chủ trì, các sở Tư pháp, Y tế phối hợp": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ chủ trì; các cơ quan, đơn vị phối hợp": ("Sở Nội vụ", "các cơ quan, đơn vị"),
    "Sở Nội vụ là cơ quan chủ trì, Sở Tư pháp là đơn vị phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ làm đầu mối; Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ chủ trì thực hiện; UBND các xã phối hợp triển khai": ("Sở Nội vụ", "UBND các xã"),
    "Sở Nội vụ chủ trì, Sở Tư pháp, Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Do Sở Nội vụ chủ trì; Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    # Brackets.
    "Sở Nội vụ (chủ trì), Sở Tư pháp (phối hợp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "- Sở Nội vụ (chủ trì)\n- Sở Tư pháp (phối hợp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (CT); Sở Tư pháp, Sở Y tế (PH)": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ (CT), Sở Tư pháp (PH), Sở Y tế (PH)": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ (CT), Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (cơ quan chủ trì); Sở Tư pháp (cơ quan phối hợp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (chủ trì)\nSở Tư pháp\nSở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ (phối hợp với Sở Tư pháp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (phối hợp: Sở Tư pháp, Sở Y tế)": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ (chính), Sở Tư pháp (phối hợp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (đầu mối), Sở Tư pháp, UBND các xã": ("Sở Nội vụ", "Sở Tư pháp; UBND các xã"),
    "Sở Nội vụ [CT]; Sở Tư pháp [PH]": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ (thường trực); Sở Tư pháp (phối hợp)": ("Sở Nội vụ", "Sở Tư pháp"),
    "SỞ NỘI VỤ (CHỦ TRÌ); SỞ TƯ PHÁP (PHỐI HỢP)": ("SỞ NỘI VỤ", "SỞ TƯ PHÁP"),
    "Sở Nội vụ (chủ trì) - Sở Tư pháp, Sở Y tế (phối hợp)": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Tư pháp (PH), Sở Nội vụ (CT)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ CT; Sở Tư pháp PH": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ: chủ trì; Sở Tư pháp: phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ - chủ trì; Sở Tư pháp - phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Chủ trì: Sở Nội vụ | Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "1. Chủ trì: Sở Nội vụ 2. Phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Cơ quan thường trực: Sở Nội vụ; các thành viên BCĐ phối hợp": ("Sở Nội vụ", "các thành viên BCĐ"),
    "Sở Nội vụ chịu trách nhiệm chính; Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "UBND các xã chủ trì, phối hợp với Sở Nội vụ và các đoàn thể": ("UBND các xã", "Sở Nội vụ; các đoàn thể"),
    "- Sở Nội vụ chủ trì.\n- Các sở: Tư pháp, Y tế phối hợp.": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    # No word of who leads: those before the mark.
    "Sở Nội vụ; phối hợp: Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ\nPhối hợp: Sở Tư pháp; Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ\n- Phối hợp:\n+ Sở Tư pháp\n+ Sở Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ phối hợp Sở Tư pháp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ phối hợp với Sở Tư pháp, UBND các xã thực hiện": ("Sở Nội vụ", "Sở Tư pháp; UBND các xã"),
    "Sở Nội vụ phối hợp các sở: Tư pháp, Y tế": ("Sở Nội vụ", "Sở Tư pháp; Sở Y tế"),
    "Sở Nội vụ, Sở Tư pháp (PH)": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ; Sở Tư pháp phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
    "Sở Nội vụ, phối hợp với UBND các xã": ("Sở Nội vụ", "UBND các xã"),
    # Nobody in particular.
    "Chủ trì: Sở Nội vụ; phối hợp: các cơ quan, đơn vị liên quan": ("Sở Nội vụ", "các cơ quan, đơn vị liên quan~"),
    "Sở Nội vụ chủ trì, phối hợp với Sở Y tế và các đơn vị có liên quan": (
        "Sở Nội vụ", "Sở Y tế; các đơn vị có liên quan~"),
    # Names with marks of their own.
    "Chủ trì: Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh; phối hợp: Sở Văn hóa, Thể thao và Du lịch": (
        "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh", "Sở Văn hóa, Thể thao và Du lịch"),
    "CT: Báo và phát thanh, truyền hình tỉnh; PH: UBND các phường A, B": (
        "Báo và phát thanh, truyền hình tỉnh", "UBND phường A; UBND phường B"),
    "Sở Nội vụ(1) chủ trì; Sở Tư pháp² phối hợp": ("Sở Nội vụ", "Sở Tư pháp"),
}  # fmt: skip

# Cells that say nothing of it: each agency has the role of its column.
LISTS = {
    "Các cơ quan: Sở Nội vụ, Sở Tư pháp": "Sở Nội vụ; Sở Tư pháp",
    "Phòng Cải cách hành chính - Sở Nội vụ": "Phòng Cải cách hành chính - Sở Nội vụ",
    "Phòng CSGT - Công an tỉnh; Phòng Kinh tế - Công an xã": "Phòng CSGT - Công an tỉnh; Phòng Kinh tế; Công an xã",
    "Các trường mầm non, tiểu học, THCS trên địa bàn": "Các trường mầm non, tiểu học, THCS trên địa bàn",
    "VPUB; VPUBND tỉnh": "VPUB; VPUBND tỉnh",
    "Hội Nông dân tỉnh - Hội Phụ nữ xã và Công an tỉnh": "Hội Nông dân tỉnh; Hội Phụ nữ xã; Công an tỉnh",
    "Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu / Sở Y tế": "Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu; Sở Y tế",
    "Các sở, ngành, Trưởng các thôn": "Các sở, ngành; Trưởng các thôn",
    "UBND các xã, phường - Trường Chính trị tỉnh": "UBND các xã, phường; Trường Chính trị tỉnh",
    "UBND các xã, phường và Trường Chính trị tỉnh": "UBND các xã, phường; Trường Chính trị tỉnh",
    "Văn phòng Tỉnh ủy, UBND xã A; Tỉnh đoàn.": "Văn phòng Tỉnh ủy; UBND xã A; Tỉnh đoàn",
    "THUẾ TỈNH VÀ BÁO HÀ TĨNH": "THUẾ TỈNH; BÁO HÀ TĨNH",
    "Văn phòng\nUBND tỉnh": "Văn phòng UBND tỉnh",
    "Hội Luật gia tỉnh\nHĐND\ntỉnh\nPhòng\nVăn hóa - Xã hội": "Hội Luật gia tỉnh; HĐND tỉnh; Phòng Văn hóa - Xã hội",
    "Ban Tổ chức\nTỉnh ủy": "Ban Tổ chức Tỉnh ủy",
    "Trung tâm Phục\nvụ hành chính công tỉnh\nSở Y tế": "Trung tâm Phục vụ hành chính công tỉnh; Sở Y tế",
    "Sở Nội vụ": "Sở Nội vụ",
    "Sở A": "Sở A",
    "Sở Nội vụ; Sở Tư pháp.": "Sở Nội vụ; Sở Tư pháp",
    "- Sở Nội vụ\n- Sở Tư pháp": "Sở Nội vụ; Sở Tư pháp",
    "Sở Nội vụ\nSở Tư pháp": "Sở Nội vụ; Sở Tư pháp",
    "Sở Nội vụ, SỞ NỘI VỤ": "Sở Nội vụ",
    "Sở Nội vụ/Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ / Sở Tài chính / UBND các xã": "Sở Nội vụ; Sở Tài chính; UBND các xã",
    "Sở Nội vụ - Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ – Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ & Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ và Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ, và Sở Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Sở Nội vụ. Các sở, ban, ngành": "Sở Nội vụ; Các sở, ban, ngành",
    "Sở Nội vụ.Sở Tài chính;": "Sở Nội vụ; Sở Tài chính",
    "1. Sở Nội vụ\n2. Sở Y tế": "Sở Nội vụ; Sở Y tế",
    "(1) Sở Nội vụ; (2) Sở Y tế": "Sở Nội vụ; Sở Y tế",
    "1) Sở Nội vụ\n2) Sở Y tế": "Sở Nội vụ; Sở Y tế",
    "Sở Nội\nvụ": "Sở Nội vụ",
    "Sở Nông nghiệp và\nMôi trường": "Sở Nông nghiệp và Môi trường",
    "Sở Nội vụ,\nSở Tài chính,\nSở Y tế": "Sở Nội vụ; Sở Tài chính; Sở Y tế",
    # Footnote marks.
    "Sở Nội vụ(1)": "Sở Nội vụ",
    "Sở Nội vụ (1)": "Sở Nội vụ",
    "Sở Nội vụ¹": "Sở Nội vụ",
    "Sở Y tế*": "Sở Y tế",
    "Sở Y tế (*)": "Sở Y tế",
    "Sở Nội vụ[2], Sở Y tế**": "Sở Nội vụ; Sở Y tế",
    # Courtesies.
    "Đề nghị Ban Tuyên giáo Tỉnh ủy": "Ban Tuyên giáo Tỉnh ủy",
    "Kính đề nghị Tỉnh đoàn": "Tỉnh đoàn",
    "Giao Sở Nội vụ": "Sở Nội vụ",
    "UBND các xã thực hiện": "UBND các xã",
    "UBND các xã tổ chức thực hiện": "UBND các xã",
    # One noun, several names.
    "Các Sở: Kế hoạch và Đầu tư; Nội vụ; Tư pháp": "Sở Kế hoạch và Đầu tư; Sở Nội vụ; Sở Tư pháp",
    "các sở Nội vụ, Tư pháp": "Sở Nội vụ; Sở Tư pháp",
    "Các sở Nội vụ và Tư pháp": "Sở Nội vụ; Sở Tư pháp",
    "Các sở, ngành: Nội vụ, Tài chính": "Sở Nội vụ; Sở Tài chính",
    "Các Sở: Nội vụ, Tư pháp và UBND cấp huyện": "Sở Nội vụ; Sở Tư pháp; UBND cấp huyện",
    "Sở Nội vụ, Tài chính, Tư pháp": "Sở Nội vụ; Sở Tài chính; Sở Tư pháp",
    "Sở Nội vụ; Tài chính; Tư pháp": "Sở Nội vụ; Sở Tài chính; Sở Tư pháp",
    "Sở Nội vụ, Tài chính và Tư pháp": "Sở Nội vụ; Sở Tài chính; Sở Tư pháp",
    "Sở Nội vụ, Tư pháp, Văn hóa, Thể thao và Du lịch, Tài chính":
        "Sở Nội vụ; Sở Tư pháp; Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính",
    "Sở Công Thương, Giao thông vận tải, Xây dựng": "Sở Công Thương; Sở Giao thông vận tải; Sở Xây dựng",
    "Sở Khoa học và Công nghệ, Nông nghiệp và Môi trường, Dân tộc và Tôn giáo":
        "Sở Khoa học và Công nghệ; Sở Nông nghiệp và Môi trường; Sở Dân tộc và Tôn giáo",
    "Phòng Nội vụ, Tư pháp": "Phòng Nội vụ; Phòng Tư pháp",
    "Bộ Nội vụ, Tài chính": "Bộ Nội vụ; Bộ Tài chính",
    "Các Ban: Tuyên giáo, Dân vận Tỉnh ủy": "Ban Tuyên giáo; Ban Dân vận Tỉnh ủy",
    "Ban Tuyên giáo và Dân vận, Tổ chức Tỉnh ủy": "Ban Tuyên giáo và Dân vận; Ban Tổ chức Tỉnh ủy",
    "Hội Nông dân, Phụ nữ, Cựu chiến binh": "Hội Nông dân; Hội Phụ nữ; Hội Cựu chiến binh",
    # Units.
    "UBND các huyện: Kỳ Anh, Can Lộc": "UBND huyện Kỳ Anh; UBND huyện Can Lộc",
    "UBND các thị xã: Kỳ Anh và Hồng Lĩnh": "UBND thị xã Kỳ Anh; UBND thị xã Hồng Lĩnh",
    "UBND các thành phố: Vinh và Hà Tĩnh": "UBND thành phố Vinh; UBND thành phố Hà Tĩnh",
    "UBND các huyện: Kỳ Anh và Can Lộc": "UBND huyện Kỳ Anh; UBND huyện Can Lộc",
    "UBND các phường Thành Sen, Trần Phú": "UBND phường Thành Sen; UBND phường Trần Phú",
    "UBND các xã Cẩm Xuyên và Thiên Cầm": "UBND xã Cẩm Xuyên; UBND xã Thiên Cầm",
    "UBND các xã: A, B, C": "UBND xã A; UBND xã B; UBND xã C",
    "UBND xã A, xã B, phường C": "UBND xã A; UBND xã B; UBND phường C",
    "UBND xã Cẩm Xuyên, Thiên Cầm": "UBND xã Cẩm Xuyên; UBND xã Thiên Cầm",
    "UBND đặc khu Phú Quốc, Thổ Châu": "UBND đặc khu Phú Quốc; UBND đặc khu Thổ Châu",
    "Sở Y tế, UBND các xã: A, B": "Sở Y tế; UBND xã A; UBND xã B",
    "UBND thành phố Hà Tĩnh": "UBND thành phố Hà Tĩnh",
    "UBND TP. Bảo Lộc, UBND TX. Kỳ Anh": "UBND TP. Bảo Lộc; UBND TX. Kỳ Anh",
    # Names with commas, dashes and “và” inside.
    "Sở Kế hoạch và Đầu tư và Sở Tài chính": "Sở Kế hoạch và Đầu tư; Sở Tài chính",
    "Sở Lao động - Thương binh và Xã hội, Sở Y tế": "Sở Lao động - Thương binh và Xã hội; Sở Y tế",
    "Sở Lao động - Thương binh và Xã hội - Sở Y tế": "Sở Lao động - Thương binh và Xã hội; Sở Y tế",
    "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh; Sở Y tế": "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh; Sở Y tế",
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh":
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh; Văn phòng UBND tỉnh",
    "Báo và phát thanh, truyền hình tỉnh": "Báo và phát thanh, truyền hình tỉnh",
    "Báo và Đài Phát thanh - Truyền hình tỉnh": "Báo và Đài Phát thanh - Truyền hình tỉnh",
    "Báo Hà Tĩnh, Đài Phát thanh và Truyền hình tỉnh": "Báo Hà Tĩnh; Đài Phát thanh và Truyền hình tỉnh",
    "Ban Dân tộc và Tôn giáo": "Ban Dân tộc và Tôn giáo",
    "Sở Nội vụ (Phòng CCHC, Thanh tra), Sở Y tế": "Sở Nội vụ (Phòng CCHC, Thanh tra); Sở Y tế",
    "Phòng Văn hóa - Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị":
        "Phòng Văn hóa - Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trung tâm Văn hóa, Thông tin và Thể thao": "Trung tâm Văn hóa, Thông tin và Thể thao",
    "Trung tâm Phục vụ hành chính công tỉnh; Trung tâm PVHCC các xã":
        "Trung tâm Phục vụ hành chính công tỉnh; Trung tâm PVHCC các xã",
    "Ủy ban MTTQ Việt Nam tỉnh, Tỉnh đoàn": "Ủy ban MTTQ Việt Nam tỉnh; Tỉnh đoàn",
    "Tỉnh Đoàn, Hội Liên hiệp Phụ nữ tỉnh, Hội Cựu chiến binh tỉnh":
        "Tỉnh Đoàn; Hội Liên hiệp Phụ nữ tỉnh; Hội Cựu chiến binh tỉnh",
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh": "Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh",
    "Thuế tỉnh, Hải quan khu vực XI, Kho bạc Nhà nước khu vực XI":
        "Thuế tỉnh; Hải quan khu vực XI; Kho bạc Nhà nước khu vực XI",
    "Ngân hàng Nhà nước Khu vực 8, Bảo hiểm xã hội tỉnh": "Ngân hàng Nhà nước Khu vực 8; Bảo hiểm xã hội tỉnh",
    "Bưu điện tỉnh; VNPT Hà Tĩnh; Viettel Hà Tĩnh": "Bưu điện tỉnh; VNPT Hà Tĩnh; Viettel Hà Tĩnh",
    "Ban Quản lý Khu kinh tế tỉnh, Thanh tra tỉnh": "Ban Quản lý Khu kinh tế tỉnh; Thanh tra tỉnh",
    "Trường Chính trị Trần Phú": "Trường Chính trị Trần Phú",
    "Bộ Khoa học và Công nghệ; Bộ Nội vụ": "Bộ Khoa học và Công nghệ; Bộ Nội vụ",
    "Liên minh Hợp tác xã tỉnh, Hiệp hội Doanh nghiệp tỉnh": "Liên minh Hợp tác xã tỉnh; Hiệp hội Doanh nghiệp tỉnh",
    "Đảng ủy UBND tỉnh, Văn phòng Tỉnh ủy": "Đảng ủy UBND tỉnh; Văn phòng Tỉnh ủy",
    # Letters for names: kept as written.
    "Sở NV, TC, XD, KH&CN": "Sở NV; Sở TC; Sở XD; Sở KH&CN",
    "Sở NV,TC,XD": "Sở NV; Sở TC; Sở XD",
    "Các Sở: NV, TC": "Sở NV; Sở TC",
    "Sở NV, TP, TC": "Sở NV; Sở TP; Sở TC",
    "Sở VH,TT&DL": "Sở VH,TT&DL",
    "Sở VH, TT&DL, Sở NV": "Sở VH, TT&DL; Sở NV",
    "Sở GDĐT; Sở TT&TT; Sở NN&MT": "Sở GDĐT; Sở TT&TT; Sở NN&MT",
    "Sở LĐ-TB&XH, Sở VHTTDL": "Sở LĐ-TB&XH; Sở VHTTDL",
    "Sở CT": "Sở CT",
    "VP UBND tỉnh, TTPVHCC, BCĐ CCHC": "VP UBND tỉnh; TTPVHCC; BCĐ CCHC",
    "MTTQ tỉnh; UBMTTQ các xã": "MTTQ tỉnh; UBMTTQ các xã",
    # Groups are one.
    "Các sở, ban, ngành": "Các sở, ban, ngành",
    "các Sở, Ban, Ngành và UBND các xã": "các Sở, Ban, Ngành; UBND các xã",
    "các Sở, Ban Quản lý Khu kinh tế": "các Sở; Ban Quản lý Khu kinh tế",
    "Hội đồng thẩm định, Đồn Biên phòng Cửa khẩu Quốc tế Lào Cai":
        "Hội đồng thẩm định; Đồn Biên phòng Cửa khẩu Quốc tế Lào Cai",
    "Các Sở, ban, ngành cấp tỉnh": "Các Sở, ban, ngành cấp tỉnh",
    "Sở, ban, ngành cấp tỉnh": "Sở, ban, ngành cấp tỉnh",
    "Các sở, ban, ngành, UBND các huyện, thị xã": "Các sở, ban, ngành; UBND các huyện, thị xã",
    "Các sở, ban, ngành và UBND cấp huyện, cấp xã": "Các sở, ban, ngành; UBND cấp huyện, cấp xã",
    "Văn phòng UBND tỉnh,\nUBND các huyện, TP, TX": "Văn phòng UBND tỉnh; UBND các huyện, TP, TX",
    "UBND các xã, phường, đặc khu": "UBND các xã, phường, đặc khu",
    "UBND các xã, phường": "UBND các xã, phường",
    "UBND 69 xã, phường": "UBND 69 xã, phường",
    "Các cơ quan, đơn vị, các tổ chức đoàn thể": "Các cơ quan, đơn vị; các tổ chức đoàn thể",
    # Nobody in particular.
    "Sở Nội vụ và các cơ quan, đơn vị liên quan": "Sở Nội vụ; các cơ quan, đơn vị liên quan~",
    "Sở Nội vụ, các sở, ngành liên quan": "Sở Nội vụ; các sở, ngành liên quan~",
    "Sở Nội vụ; các đơn vị, địa phương có liên quan": "Sở Nội vụ; các đơn vị, địa phương có liên quan~",
    "Các cơ quan có liên quan": "Các cơ quan có liên quan~",
    "Sở: Nội vụ, Tài chính": "Sở Nội vụ; Sở Tài chính",
    "VP. UBND tỉnh": "VP. UBND tỉnh",
    "Sở NN & MT; Sở GD & ĐT": "Sở NN & MT; Sở GD & ĐT",
    "Sở Giáo dục & Đào tạo và Sở Y tế": "Sở Giáo dục & Đào tạo; Sở Y tế",
    "Các sở NV, CT, TC": "Sở NV; Sở CT; Sở TC",
    "Văn phòng HĐND-UBND các huyện, thành phố, thị xã; Phòng Tư pháp":
        "Văn phòng HĐND-UBND các huyện, thành phố, thị xã; Phòng Tư pháp",
    "UBND các xã Cẩm Xuyên, Thiên Cầm, phường Trần Phú": "UBND xã Cẩm Xuyên; UBND xã Thiên Cầm; UBND phường Trần Phú",
    "UBND các xã, phường, thị trấn trên địa bàn tỉnh": "UBND các xã, phường, thị trấn trên địa bàn tỉnh",
    "Thống kê tỉnh; Quỹ Bảo vệ môi trường; Các cơ quan báo chí":
        "Thống kê tỉnh; Quỹ Bảo vệ môi trường; Các cơ quan báo chí",
    "Sở Nội vụ, Sở Tài chính,...": "Sở Nội vụ; Sở Tài chính",
    # Labels.
    "Cấp tỉnh: Sở Nội vụ; cấp huyện: UBND các huyện, thị xã": "Sở Nội vụ; UBND các huyện, thị xã",
    "Cơ quan thực hiện: Sở Nội vụ": "Sở Nội vụ",
    "Gồm: Sở Nội vụ, Sở Y tế": "Sở Nội vụ; Sở Y tế",
    # Marks alone name nobody.
    ":": "",
    "…; Sở Nội vụ": "Sở Nội vụ",
}  # fmt: skip

# Cells with words that are not understood: cell -> the leading, the coordinating.
UNCLEAR = {
    "Theo phân công của Chủ tịch": ("Theo phân công của Chủ tịch?", ""),
    "Thủ trưởng cơ quan": ("Thủ trưởng cơ quan?", ""),
    "Sở Nội vụ theo dõi": ("Sở Nội vụ theo dõi?", ""),
    "CT Sở Nội vụ": ("CT Sở Nội vụ?", ""),
    "Sở Nội vụ cùng Sở Y tế": ("Sở Nội vụ cùng Sở Y tế?", ""),
    "Sở Nội vụ, v.v.": ("Sở Nội vụ, v.v?", ""),
    "Các phòng: Kinh tế, Văn hóa và Thông tin": ("Các phòng: Kinh tế, Văn hóa và Thông tin?", ""),
    "Kho bạc khu vực 8. Sở Y tế": ("Kho bạc khu vực 8; Sở Y tế", ""),
    "UBND phường 8. Sở Y tế": ("UBND phường 8. Sở Y tế?", ""),
    "1. Sở Nội vụ 2. Sở Y tế": ("Sở Nội vụ; Sở Y tế", ""),
    "a) Sở Nội vụ; b) Sở Y tế": ("Sở Nội vụ; Sở Y tế", ""),
    "+ Sở Nội vụ + Sở Y tế": ("Sở Nội vụ; Sở Y tế", ""),
    "Phòng CSGT, Công an tỉnh": ("Phòng CSGT, Công an tỉnh?", ""),
    "Phòng Cải cách hành chính, Sở Nội vụ": ("Phòng Cải cách hành chính, Sở Nội vụ?", ""),
    "Phòng Nội vụ, Phòng Tư pháp": ("Phòng Nội vụ; Phòng Tư pháp", ""),
    "UBND\nxã Sơn La": ("UBND?; xã Sơn La", ""),
    "UBND các xã: A, B, Mặt trận": ("UBND xã A; UBND xã B, Mặt trận?", ""),
    "UBND các xã: A, B; Mặt trận": ("UBND xã A; UBND xã B; Mặt trận?", ""),
    "UBND các xã: A, B chủ trì; Mặt trận phối hợp": ("UBND xã A; UBND xã B", "Mặt trận?"),
    "UBND tỉnh ban hành": ("UBND tỉnh ban hành?", ""),
    "UBND các xã, phường: Thành Sen, Trần Phú": ("UBND các xã, phường: Thành Sen, Trần Phú?", ""),
    "UBND các xã, phường Thành Sen, Trần Phú": ("UBND các xã, phường Thành Sen, Trần Phú?", ""),
    "UBND các xã và phường Trần Phú": ("UBND các xã và phường Trần Phú?", ""),
    "Đ/c Nguyễn Văn A - Giám đốc": ("Đ/c Nguyễn Văn A - Giám đốc?", ""),
    "UBND các xã chủ trì; Sở Nội vụ hướng dẫn": ("UBND các xã", "Sở Nội vụ hướng dẫn?"),
    "Báo, Đài PTTH tỉnh": ("Báo, Đài PTTH tỉnh?", ""),
    "Sở Nội vụ1": ("Sở Nội vụ1?", ""),
    "Sở Nội vụ 2": ("Sở Nội vụ 2?", ""),
    "Sở Nội vụ trước ngày 15": ("Sở Nội vụ trước ngày 15?", ""),
    "Sở Nội vụ, ABC": ("Sở Nội vụ, ABC?", ""),
    "Sở Nội vụ và du khách": ("Sở Nội vụ và du khách?", ""),
    "Sở Nội vụ (": ("Sở Nội vụ (?", ""),
    "UBND tỉnh đôn đốc": ("UBND tỉnh đôn đốc?", ""),
    "UBND tỉnh quản lý": ("UBND tỉnh quản lý?", ""),
    "Sở Nội vụ kiểm tra": ("Sở Nội vụ kiểm tra?", ""),
    "Sở Nội vụ phối hợp, hướng dẫn": ("hướng dẫn?", "Sở Nội vụ"),
    "Sở Tài chính hướng dẫn, thẩm định": ("Sở Tài chính hướng dẫn, thẩm định?", ""),
    "Hội Luật gia tỉnh và Nhóm A": ("Hội Luật gia tỉnh và Nhóm A?", ""),
    "Sở Nội vụ trình UBND tỉnh": ("Sở Nội vụ trình UBND tỉnh?", ""),
    "Sở Nội vụ, Sở Y tế…": ("Sở Nội vụ; Sở Y tế…?", ""),
    "Sở Nội vụ tham mưu UBND tỉnh": ("Sở Nội vụ tham mưu UBND tỉnh?", ""),
    "HĐND, UBND tỉnh": ("HĐND, UBND tỉnh?", ""),
    "Sở Nội vụ chủ trì xong ngay": ("Sở Nội vụ", "xong ngay?"),
    "Chủ trì: Sở Nội vụ; phối hợp: theo quy chế": ("Sở Nội vụ", "theo quy chế?"),
    "Trong tháng 3: Sở Nội vụ": ("Trong tháng 3: Sở Nội vụ?", ""),
}

# Cells with marks that do not say whose they are.
DOUBTFUL = [
    "Chủ trì, phối hợp: Sở Nội vụ, Sở Tư pháp",
    "Sở Nội vụ, Sở Tư pháp, Sở Y tế (PH)",
    "Sở Nội vụ, Sở Tư pháp phối hợp",
    "Sở Nội vụ, Sở Tư pháp (chủ trì), Sở Y tế",
    "Chủ trì: Sở Nội vụ, Sở Tư pháp, Sở Y tế phối hợp",
    "Chủ trì: Sở Nội vụ\nSở Tư pháp\nSở Y tế",
]


@pytest.mark.parametrize("cell", BOTH)
@pytest.mark.parametrize("column", ["", LEAD])
def test_who_leads_and_who_coordinates_in_one_cell(cell: str, column: str) -> None:
    named = read_agencies(cell, column)
    assert (names(named, LEAD), names(named, COORDINATING)) == BOTH[cell]
    assert not named.doubtful


@pytest.mark.parametrize("cell", LISTS)
@pytest.mark.parametrize("column", [LEAD, COORDINATING])
def test_several_agencies_in_one_cell(cell: str, column: str) -> None:
    named = read_agencies(cell, column)
    assert names(named, column) == LISTS[cell]
    assert len({m.role for m in named.mentions}) <= 1
    assert not named.doubtful


@pytest.mark.parametrize("cell", LISTS)
def test_in_a_column_of_both_several_without_a_mark_are_doubtful(cell: str) -> None:
    several = len([name for name in LISTS[cell].split("; ") if not name.endswith("~")]) > 1
    assert read_agencies(cell).doubtful == several


@pytest.mark.parametrize("cell", UNCLEAR)
def test_words_that_are_not_understood_are_found_fault_with(cell: str) -> None:
    named = read_agencies(cell, LEAD)
    assert (names(named, LEAD), names(named, COORDINATING)) == UNCLEAR[cell]


NAMES = (
    "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở KH&CN", "Văn phòng UBND tỉnh", "Văn phòng Tỉnh ủy",
    "Công an tỉnh", "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Hội Nông dân tỉnh", "Hội Phụ nữ xã",
    "Tỉnh đoàn", "Báo và Phát thanh, Truyền hình Hà Tĩnh", "Đài Phát thanh - Truyền hình tỉnh",
    "Trung tâm Kiểm soát bệnh tật tỉnh", "Kho bạc Nhà nước khu vực 8", "Hạt Kiểm lâm", "UBND xã Hà Đông",
    "UBND các xã, phường", "Các sở, ban, ngành", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Trường THPT Phan Đình Phùng", "Trưởng các thôn", "Tổ công nghệ số cộng đồng",
)  # fmt: skip


@pytest.mark.parametrize("first", NAMES)
@pytest.mark.parametrize("separator", [", ", "; ", "\n", ", và ", " và ", " / ", " - ", ".\n"])
def test_each_agency_of_a_list_stands_by_itself(first: str, separator: str) -> None:
    for second in NAMES:
        office = separator == " - " and first.startswith("Phòng") and second[:3] in ("Sở ", "Côn")
        if second == first or office:  # “Phòng … - Sở …” is one
            continue
        named = read_agencies(f"{first}{separator}{second}", LEAD)
        assert names(named, LEAD) == f"{first}; {second}"
        both = read_agencies(f"{first} chủ trì; {second} phối hợp")
        assert (names(both, LEAD), names(both, COORDINATING)) == (first, second)


@pytest.mark.parametrize("cell", DOUBTFUL)
@pytest.mark.parametrize("column", ["", LEAD])
def test_marks_that_may_be_anyones_are_doubtful(cell: str, column: str) -> None:
    assert read_agencies(cell, column).doubtful


def test_a_cell_that_only_names_who_coordinates_has_no_lead() -> None:
    assert not names(read_agencies("Phối hợp: Sở Tư pháp", LEAD), LEAD)
    assert names(read_agencies("Phối hợp: Sở Tư pháp", COORDINATING), COORDINATING) == "Sở Tư pháp"


CELLS = [*BOTH, *LISTS]


@given(st.data())
def test_no_word_put_into_a_cell_is_lost(data: st.DataObject) -> None:
    """It is in a name, or it is found fault with, wherever it stands."""
    cell = data.draw(st.sampled_from(CELLS))
    word = data.draw(
        st.sampled_from(["nhanh", "Bình", "trước", "đôn đốc", "không", "2026", "ABC", "kế", "xyz:"])
    )
    gaps = [m.start() for m in re.finditer(r"(?<!\S)(?=\S)|$", cell)]
    at = data.draw(st.sampled_from(gaps))
    named = read_agencies(f"{cell[:at]} {word} {cell[at:]}", LEAD)
    kept = " ".join(m.name for m in named.mentions)
    assert word.strip(":") in kept, (cell, at)
    before = read_agencies(cell, LEAD)
    assert [m.name for m in named.mentions] != [m.name for m in before.mentions]


MARKS = re.compile(
    r"(?i)chủ trì|c/trì|phối hợp|p/hợp|thường trực|chịu trách nhiệm|cơ quan|đơn vị|\b(?:các|cq|ct|ph|và|với|cùng|là"
    r"|làm|đầu mối|chính|do|giao|kính|đề nghị|đồng|tham mưu|tổ chức|thực hiện|triển khai|gồm)\b|\W[12ab][.)]"
    r"|^[12ab][.)]|cấp (?:tỉnh|huyện):"
)


@pytest.mark.parametrize("cell", CELLS)
def test_every_word_is_in_a_name_but_marks_of_role_and_courtesies(cell: str) -> None:
    named = read_agencies(cell, LEAD)
    said = " ".join(m.name for m in named.mentions).lower()
    bare = re.sub(r"[¹²*]|[(\[]\d[)\]]", " ", cell)
    assert not {w for w in re.findall(r"\w+", MARKS.sub(" ", bare).lower()) if w not in said} - {"ngành"}


def test_two_spellings_are_a_pair_only_where_they_may_be_one() -> None:
    known = {
        "a": "Đài PTTH tỉnh",
        "b": "Đài Phát thanh - Truyền hình tỉnh",
        "c": "Sở TT&TT",
        "d": "Sở Thông tin và Truyền thông",
        "e": "Sở Nội vụ",
        "f": "Sở Ngoại vụ",
        "g": "UBND huyện Kỳ Anh",
        "h": "UBND thị xã Kỳ Anh",
        "i": "Hiệp hội Doanh nghiệp",
        "k": "Hiệp hội Doanh nghiêpj",
        "l": "Sở Y tế",
    }
    assert likely_pairs(known) == [("a", "b"), ("c", "d"), ("i", "k")]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Sở NV", "Sở Nội vụ"),
        ("Sở TC", "Sở Tài chính"),
        ("Sở XD", "Sở Xây dựng"),
        ("Sở TP", "Sở Tư pháp"),
        ("Sở CT", "Sở Công Thương"),
        ("SỞ NV", "Sở Nội vụ"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
        ("Sở GDĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở GD&ĐT", "Sở GDĐT"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VHTTDL", "Sở VH,TT&DL"),
        ("Sở NN&MT", "Sở Nông nghiệp và Môi trường"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("VP UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Trung tâm PVHCC tỉnh", "Trung tâm Phục vụ hành chính công tỉnh"),
        ("TTPVHCC", "Trung tâm Phục vụ hành chính công tỉnh"),
        ("UBND TP. Hà Tĩnh", "UBND thành phố Hà Tĩnh"),
        ("Ủy ban nhân dân xã Kỳ Anh", "UBND xã Kỳ Anh"),
        ("BCĐ CCHC tỉnh", "Ban Chỉ đạo cải cách hành chính tỉnh"),
        ("UBMTTQ tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"),
        ("Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"),
        ("Đài PTTH", "Đài PTTH tỉnh"),
        ("Liên minh HTX tỉnh", "Liên minh Hợp tác xã tỉnh"),
    ],
)
def test_letters_and_the_words_that_they_stand_for_are_a_pair(short: str, full: str) -> None:
    others = {"1": "Sở Y tế", "2": "UBND các xã", "3": "Ban Dân vận Tỉnh ủy"}
    assert likely_pairs({"a": short, **others, "b": full}) == [("a", "b")]


def test_ids_are_short_and_never_empty() -> None:
    assert slug("Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh") == "van-phong-doan-dbqh-hdnd-va-ubnd-tinh"
    assert len(slug("Cơ quan " * 30)) <= 42
    assert slug("…") == "don-vi"
