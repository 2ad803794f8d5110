"""Agencies named in the cells of annexes: what each cell names was worked out by hand."""

import pytest

from cchc_cli.domain.annex.agencies import likely_pairs, mentions, slug, split_parties


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("Đề nghị Ban Tuyên giáo Tỉnh ủy", ["Ban Tuyên giáo Tỉnh ủy"]),
        ("Sở Nội vụ; Sở Tư pháp.", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("- Sở Nội vụ\n- Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("Sở Nội vụ\nSở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("Sở Nội vụ, SỞ NỘI VỤ", ["Sở Nội vụ"]),
        # One noun, several names; names with commas and “và” inside.
        ("Các Sở: Kế hoạch và Đầu tư; Nội vụ; Tư pháp", ["Sở Kế hoạch và Đầu tư", "Sở Nội vụ", "Sở Tư pháp"]),
        ("các sở Nội vụ, Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        # Marks alone name nobody.
        (":", []),
        ("…; Sở Nội vụ", ["Sở Nội vụ"]),
        ("Các Sở: Nội vụ, Tư pháp và UBND cấp huyện", ["Sở Nội vụ", "Sở Tư pháp", "UBND cấp huyện"]),
        (
            "Sở Nội vụ, Tư pháp, Văn hóa, Thể thao và Du lịch, Tài chính",
            ["Sở Nội vụ", "Sở Tư pháp", "Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính"],
        ),
        (
            "Sở Công Thương, Giao thông vận tải, Xây dựng",
            ["Sở Công Thương", "Sở Giao thông vận tải", "Sở Xây dựng"],
        ),
        ("Sở Kế hoạch và Đầu tư và Sở Tài chính", ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"]),
        ("Sở Lao động - Thương binh và Xã hội, Sở Y tế", ["Sở Lao động - Thương binh và Xã hội", "Sở Y tế"]),
        ("Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Môi trường"]),
        ("Các Ban: Tuyên giáo, Dân vận Tỉnh ủy", ["Ban Tuyên giáo", "Ban Dân vận Tỉnh ủy"]),
        ("UBND các huyện: Kỳ Anh, Can Lộc", ["UBND huyện Kỳ Anh", "UBND huyện Can Lộc"]),
        ("UBND xã A, xã B, phường C", ["UBND xã A", "UBND xã B", "UBND phường C"]),
        # Bodies that share an office.
        ("Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh; Sở Y tế", ["Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh", "Sở Y tế"]),
        ("Báo và Phát thanh, truyền hình Hà Tĩnh", ["Báo và Phát thanh, truyền hình Hà Tĩnh"]),
        ("Sở Nội vụ (Phòng CCHC, Thanh tra), Sở Y tế", ["Sở Nội vụ (Phòng CCHC, Thanh tra)", "Sở Y tế"]),
        # Groups are one.
        ("Các sở, ban, ngành", ["Các sở, ban, ngành"]),
        ("Các sở, ban, ngành, UBND các huyện, thị xã", ["Các sở, ban, ngành", "UBND các huyện, thị xã"]),
        ("Các sở, ban, ngành và UBND cấp huyện, cấp xã", ["Các sở, ban, ngành", "UBND cấp huyện, cấp xã"]),
        ("Văn phòng UBND tỉnh,\nUBND các huyện, TP, TX", ["Văn phòng UBND tỉnh", "UBND các huyện, TP, TX"]),
        # Labels.
        ("Cấp tỉnh: Sở Nội vụ; cấp huyện: UBND các huyện, thị xã", ["Sở Nội vụ", "UBND các huyện, thị xã"]),
    ],
)  # fmt: skip
def test_each_agency_of_a_cell(cell: str, names: list[str]) -> None:
    found = mentions(cell)
    assert [m.name for m in found] == names
    assert all(m.clear and not m.nobody for m in found)


@pytest.mark.parametrize(
    "cell", ["các cơ quan có liên quan", "các sở, ngành liên quan", "các đơn vị, địa phương liên quan"]
)
def test_words_that_name_nobody(cell: str) -> None:
    assert [m.nobody for m in mentions(f"Sở Nội vụ và {cell}")][-1]


@pytest.mark.parametrize("cell", ["Theo phân công của Chủ tịch", "Sở NV, TP, TC", "Thủ trưởng cơ quan"])
def test_words_that_are_not_understood_are_one_name(cell: str) -> None:
    (mention,) = mentions(cell)
    assert mention.name == cell
    assert not mention.clear


def test_labels_are_kept_with_the_agencies_that_they_stand_before() -> None:
    assert [(m.label, m.name) for m in mentions("Cấp tỉnh: Sở Y tế; Cấp xã: UBND cấp xã")] == [
        ("Cấp tỉnh", "Sở Y tế"),
        ("Cấp xã", "UBND cấp xã"),
    ]


def test_two_spellings_are_a_pair_only_where_they_may_be_one() -> None:
    names = {
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
    assert likely_pairs(names) == [("a", "b"), ("c", "d"), ("i", "k")]


def test_ids_are_short_and_never_empty() -> None:
    assert slug("Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh") == "van-phong-doan-dbqh-hdnd-va-ubnd-tinh"
    assert len(slug("Cơ quan " * 30)) <= 42
    assert slug("…") == "don-vi"


def test_a_cell_of_both_kinds_of_agency() -> None:
    assert split_parties("Chủ trì: Sở A; phối hợp: Sở B, Sở C") == ("Sở A", "Sở B, Sở C")
    assert split_parties("- Cơ quan chủ trì: Sở A.\n- Cơ quan phối hợp: Sở B") == ("Sở A", "Sở B")
    assert split_parties("Sở A chủ trì; Sở B phối hợp thực hiện") == ("Sở A", "Sở B")
    assert split_parties("Sở A, Sở B") is None
