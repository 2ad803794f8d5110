"""From the words of an agency cell to the agencies that it names, and which of them lead.

Every word of a cell belongs to a name, to a mark of role (“chủ trì”, “phối hợp với”, “(CT)”), to what is passed over
(a courtesy, a number in a list, a footnote mark), or is found fault with: its name is not `clear`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.table import BULLET
from cchc_cli.domain.model.text import fold

# The first words of an agency's name. What follows a comma and begins with none of them goes on
# with the name before it: “UBND các huyện, thành phố, thị xã”, “Sở Văn hóa, Thể thao và Du lịch”.
_WRITTEN = (
    "sở|ban|bộ|cục|chi cục|tổng cục|vụ|viện|ủy ban|ubnd|ub|hđnd|hội đồng|hội|hiệp hội|liên hiệp|liên minh|liên đoàn"
    "|đoàn|chi đoàn|tỉnh đoàn|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|khối|mặt trận|mttq|ubmttq|công đoàn|công an|công ty"
    "|tổng công ty|tập đoàn|văn phòng|vp|vpub|vpubnd|thanh tra|tòa án|kho bạc|kbnn|ngân hàng|nhnn|bảo hiểm xã hội"
    "|bhxh|bưu điện|vnpt|viettel|mobifone|agribank|điện lực|thuế|hải quan|báo|đài|tạp chí|cổng thông tin|cổng ttđt"
    "|trang thông tin|trung tâm|tt[a-zđ]*|bcđ|bch|lđlđ|trường|học viện|đại học|phân hiệu|cảnh sát|phòng|tổ chức"
    "|tổ(?! chức)"
    "|doanh nghiệp|hợp tác xã|thường trực|chủ tịch|phó chủ tịch|bộ đội|quân khu|các|những|tất cả|toàn bộ|xã|phường"
    "|đặc khu|quỹ|chính phủ|bộ phận|department|committee|people's|office|board|union|association|radio|newspaper"
    "|province|ministry|all|thị trấn|huyện|thị xã|thành phố|tỉnh|nhà mạng|nhà xuất bản|nhà văn hóa|nhà thiếu nhi"
    "|nhà hát|thông tấn xã|trạm|lãnh đạo|thủ trưởng các|giám đốc|chánh văn phòng|trưởng (?:phòng|ban|thôn|các)|bí thư"
    "|chi bộ|đảng bộ|công chức|thống kê|cơ quan báo chí|cơ quan chuyên môn|cơ quan thường trực|vksnd|tand|kiểm toán"
    "|bệnh viện|bv|đồn|thư viện|bảo tàng|vườn quốc gia|hạt|đội|cảng vụ|chi nhánh|viễn thông tỉnh|thi hành án|bql|ubkt"
    "|btv|p"
)
_HEADS = fold(_WRITTEN)
_HEAD = re.compile(rf"(?:{_WRITTEN})\b(?P<rest>.*)")
_HEAD_TYPED = re.compile(rf"(?:{_HEADS})\b(?P<rest>.*)")
# Names that are whole with their first word.
_ALONE = (
    "bao|vpub|van thu|ke toan|tinh uy"
    "|tinh doan|buu dien|cong an|van phong|thanh tra|ttpvhcc|chinh phu|vnpt.*|viettel.*|mobifone.*"
    "|mttq.*|truong (?:thon|ban|phong)|chanh van phong|vien thong tinh|nha thieu nhi"
)
# Words that look like a head and are not the beginning of another agency in a list: they go on with a group
# (“ban, ngành”), or are a noun with nothing that tells which one (“xã”, “các huyện có liên quan”).
_NOT_HEAD = re.compile(
    r"ban,? nganh\b.*|doan the\b.*|xa hoi\b.*|bao (?:cao|chi)\b.*|doan ket\b.*|cong chuc,? (?:vien chuc|toan)\b.*"
    r"|to chuc (?:hoi|chinh tri|xa hoi|doan the|thuc hien|trien khai)\b.*|hoi,? doan\b.*"
    r"|tt ?&.*|tt(?: (?:tinh|huyen|xa))?|(?:xa|phong) tinh"
    r"|(?:xa|phuong|dac khu|thi tran|huyen|thi xa|thanh pho|tinh|so|ban|bo|hoi|phong|doanh nghiep|truong|truong hoc)"
    r"(?: (?:lien quan|co lien quan|tren dia ban.*|thuoc .*|truc thuoc.*|cap .*|cac cap))?"
)
# Bodies that share a seat: “Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh” is one office.
_SEAT = re.compile(
    r"(?=van phong|vp|hdnd|hoi dong nhan dan|thuong truc|doan dbqh)"
    r".*\b(?:dbqh|dai bieu quoc hoi|hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan|tinh uy)"
)
_BODY = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|ubmttq|doan dbqh)\b(?! cac\b).*")
# What may follow a comma in the name of a group that begins with “các”, though it looks like a head.
_IN_GROUP = re.compile(
    r"(?:to chuc|doanh nghiep|hop tac xa|thi xa|thanh pho|xa|phuong|dac khu|to dan pho|khu pho"
    r"|trung tam y te(?! khu vuc))\b"
)
# Names after “Sở”, “Bộ”, “Phòng”, “Ban”, “Hội” (Nghị định 24/2014/NĐ-CP Điều 8, 9; 45/2025/NĐ-CP; 150/2025/NĐ-CP),
# folded: the ones with a comma or “và” inside must be known to part “Nội vụ, Văn hóa, Thể thao và Du lịch, Tài chính”.
_KNOWN_NAMES = (
    "van hoa, the thao va du lich|van hoa the thao va du lich|van hoa - the thao va du lich"
    "|lao dong - thuong binh va xa hoi|lao dong, thuong binh va xa hoi|lao dong thuong binh va xa hoi"
    "|nong nghiep va phat trien nong thon|nong nghiep va moi truong|thong tin va truyen thong"
    "|ke hoach va dau tu|tai nguyen va moi truong|khoa hoc va cong nghe|giao duc va dao tao"
    "|giao thong van tai|giao thong cong chanh|van hoa va the thao|dan toc va ton giao"
    "|quy hoach - kien truc|an toan thuc pham|cong thuong|cong nghiep va thuong mai|tai chinh - ke hoach"
    "|tai chinh|xay dung|noi vu|tu phap|ngoai vu|du lich|y te|kinh te, ha tang va do thi|van hoa - xa hoi"
    "|tuyen giao va dan van|tuyen giao|dan van|noi chinh|to chuc|nong dan|lien hiep phu nu|phu nu"
    "|cuu chien binh"
)
_NAMED = "|".join(sorted(_KNOWN_NAMES.split("|"), key=len, reverse=True))
# Its place is one, “tỉnh Bà Rịa - Vũng Tàu”, and no further agency.
_SEAT_OF = r"(?: (?:tinh|thanh pho|huyen|xa|tinh uy|thanh uy)\b(?:(?! va | - (?!vung tau)|/)[^,;(])*)?(?: ?\([^()]*\))?"
_KNOWN = re.compile(rf"(?:{_NAMED}){_SEAT_OF}")
_INITIALS = {"".join(w[0] for w in re.findall(r"\w+", name) if w != "va") for name in _KNOWN_NAMES.split("|")}
_UNIT = "xã|phường|đặc khu|huyện|quận|thị xã|thành phố|thị trấn"
# A noun before a name, or before several: “Sở Nội vụ, Y tế”, “Các Sở: Nội vụ, Tư pháp”, “UBND các phường A, B”.
_OF_NOUN = re.compile(
    rf"(?:(?P<over>.*?)\b(?P<all>[Cc]ác) |(?P<body>(?:UBND|HĐND|Ủy ban nhân dân|Đảng ủy) )?)"
    rf"(?P<noun>(?i:sở|bộ|phòng|ban|hội|{_UNIT}))(?P<colon>:?)\s+(?P<name>\S.*)"
)
# “Các sở, ngành: Nội vụ, Tư pháp”.
_OFFICES = re.compile(r"\b(?:[Cc]ác )?[Ss]ở(?:,? (?:ban|ngành))+(?: liên quan)?:\s*(?=\S)")
# What may stand before agencies and is of no name: “Đề nghị”, “Cấp tỉnh:”, “Các cơ quan:”.
_COURTESY = re.compile(
    r"(?:(?:(?:kinh )?de nghi|d/n|moi|giao(?: cho)?|yeu cau|do|va|cung voi|voi|gom(?: co)?|bao gom|la)\s+)+"
    r"|(?:(?:o |doi voi )?(?:cap )?(?:tinh|huyen|xa|trung uong|co so)|(?:bao )?gom"
    r"|(?:cong|trang|cong/trang) thong tin dien tu[^:]*"
    r"|(?:cac )?(?:co quan|don vi|cq|dv)(?:,? (?:co quan|don vi|thuc hien|trien khai|tham muu))*):\s*"
)
# “Phòng Cải cách hành chính - Sở Nội vụ”: whose it is stands after it; after a comma, it may be another one.
_OFFICE = re.compile(r"(?:phong|bo phan) [^,;/-]*")
_ITS_BODY = re.compile(r"so \w|cong an tinh|thanh tra tinh|bo chi huy")
_DOES = re.compile(r"\s*\b(?:cung )?(?:to chuc |trien khai |tham muu )*(?:thuc hien|trien khai|tham muu)$")
_FOOTNOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[(\[](?:\d{1,2}|\*+)[)\]]|(?<=\w)\*+")
_IN_LIST = re.compile(rf"(?:{BULLET}|\*|(?:\d{{1,2}}[.)]|[a-zđ]\))(?= ))\s*(?=\S)")
_NO_ITEM = "(?<!khu )(?<!vực )(?<!số )(?<!phường )(?<!quận )"
# Words that name no agency in particular: “và các cơ quan, đơn vị có liên quan”.
_NOBODY = re.compile(
    r"khong(?: co)?|(?:va )?(?:cac |nhung )?"
    r"{one}(?:(?:,| va|/) ?(?:cac )?{one})*+(?: cap tinh| khac)?,? (?:co )?(?:lien quan|khac)"
    r"(?: (?:khac|tren dia ban.*))?".replace(
        "{one}",
        "(?:co quan(?: chuyen mon)?|don vi|to chuc|dia phuong|so,? ban,? nganh|so|ban|nganh|cap|doan the|ca nhan)",
    )
)
_WHO = r"(?:co quan|don vi|cq|dv)"
_MARK = (
    rf"(?<!\w)(?:(?P<before>(?:[1-9ab][.)] )?(?:la |lam |dong |cung )*)"
    rf"(?:(?<!cac )(?<!, ){_WHO} |(?:cac )?{_WHO}(?:, {_WHO})* (?=[\w ]{{,40}}:))?"
    r"(?:(?P<lead>chu tri|c/ ?tri|dau moi|chiu trach nhiem(?: chinh)?|(?<=quan )thuong truc(?= ?[:)\]]))"
    r"|(?:(?<!hoi dong )phoi hop|p/ ?hop)(?! lien nganh))(?: (?:chinh|tham muu|thuc hien|trien khai|to chuc)\b)*"
    r"|(?<!so )(?:(?P<ct>ct)|ph)(?:(?<!\w ..) -(?= \S)|(?= ?[:)\]]|(?<=[\w-] ..) ?(?:[;,\n]|$)))"
    r"|(?<=[(\[])(?:(?P<main>chinh|thuong truc)|phu)(?=[)\]]))(?!\w)"
    r"(?P<on>(?: (?:voi|cung voi|cung|la|gom)\b)* ?:?)"
)
_ROLE = re.compile(_MARK)
# What may stand before the word of a role; “Hà Đông chủ trì”, “Kiểm lâm chủ trì”, “khu vực 8. Phối hợp” are names.
_BEFORE_ROLE = re.compile(
    rf"(?:{_NO_ITEM}[1-9ab][.)] )?(?:(?<!cộng )(?:là|làm|đồng|cùng) )*",
    re.IGNORECASE,
)
_ROLE_LAST = re.compile(rf"(?:{_HEADS})\b[^()\n]{{1,200}}? phoi hop(?: thuc hien)?\)")
# What parts the sides of a cell, folded. A full stop does where an agency or a role follows.
_EVENT = re.compile(
    r"(?P<open>[(\[])|(?P<close>[)\]])|(?P<hard>[;|\n])"
    r"|(?P<stop>(?:(?<!\d)|(?<=vuc \d))(?<!\btp)(?<!\btx)(?<!\btt)(?<!\bvp)(?<!\bp)\."
    rf"(?= ?(?:{_HEADS}|chu tri|phoi hop|co quan|don vi)\b))"
    rf"|(?P<mark>{_MARK})"
)
_PARTS = re.compile(
    r"[(\[]|[)\]]|(?P<list>\s*,(?:\s*(?i:và)\s)?\s*|\s+(?:(?i:và)|&)\s+)"
    rf"|(?P<dash>\s+(?:[-–•]|{_NO_ITEM}(?:\d{{1,2}}[.)]|[a-zđ]\)))\s+|\s*[/+]\s*)"
)
_ENDS = re.compile(r"\s*(?:[,;.)\]/\n]|- |va |$)")
# Words that a name may have without a capital: “tỉnh”, “cấp xã”, “hành chính công”, “phát thanh, truyền hình”.
_SMALL = frozenset(
    re.findall(
        r"\w+",
        f"{_HEADS} {_NAMED} {_ALONE} nganh cap quan va cua thuoc truc lien co don vi dia ban the dan nhan khac tren"
        " phat truyen hinh dien tu tin mang chuyen doi dau tu xuc tien quan ly khu sach nien cong san khuyen nong"
        " hoc mam non tieu pho thong quoc gia viet nam bien chi huy su kiem sat ke nha nuoc vien thong co vuc hiem"
        " ca trung uong toan cai cach hanh chinh thu tuc tx tp dbqh nghiep giam doc giai quyet tiep nhan tra ket qua"
        " mot cua dong nguoi lao tre cao tuoi phuc bao dam lang nghe si cac chuyen mon su luat gia chat luong lap"
        " can bien che viec lam pho bien giao duc phap luat thuong mai ve sinh thuc pham vat quy dat dai rung cong phu"
        " vien thong buu chinh de an an toan hanh chung do kiem soat benh tat ngan sach tai san thue dang ky nghien cuu"
        " nghe thuat van hoc truyen thong xuat ban bao chi doi ngoai quoc te dan dung moi truong nuoc sach khi tuong"
        " thi dua khen thuong cong san cong vu khoa giao van xa"
        " tri minh ve moi dieu phoi dien thoai buu dai su cong chung kien truc hop chu khoi van thu luu tru chat tac"
        " tham dinh of and the for police",
    )
)

_FIRST = re.compile(r"(?:(?!\s+[-–]\s)[^,;/])+")
_BRACKETS = re.compile(r" ?\([^()]*\)")
# After whose it is, “tỉnh”, a name does not go on; nor over a stroke.
_GOES_ON = re.compile(r"\b(?:tỉnh|[Tt]ỉnh ủy|xã|phường|Sở),? (?:và|[-–]) [A-ZĐ]|\s/|/\s")
# The last and the first words of a name that is broken over two lines: “Văn phòng | UBND tỉnh”, “Phục | vụ hành chính”.
_WANTS_BODY = re.compile(
    r"(?:^|[,;:/-] ?)(?:van phong|vp|thuong truc|uy ban kiem tra|ban (?:thuong truc|to chuc|noi chinh"
    r"|tuyen giao va dan van|phap che|van hoa - xa hoi|kinh te - (?:ngan sach|xa hoi)))$"
)
_REST_OF_NAME = re.compile(r"(?:(?:vụ|viện|xã|huyện|phường) ?(?=[a-zà-ỹ]|$)|(?:(?:phòng )?tỉnh|các cấp)\b)")
# Two bodies, and it is not said whose the first is.
_BODIES = re.compile(r"(?:dang uy(?:,| -| va) |hdnd\b).*\b(?:hdnd|ubnd)\b")
# In brackets or after a dash: words that are no name, a person.
_ASIDE = re.compile(
    r"\((?P<words>[^\W\d_][^()]*)\)"
    r"|[-–(] ?(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh)(?: \w+){2,3}"
)
_ENDS_OF_NAME = " .,;:-–/"
_UNITS = ("tỉnh", "xã", "phường", "huyện")
# What goes on with a unit in small letters: “UBND tỉnh và …”, “các xã trên địa bàn”, “Tỉnh ủy”, “xã hội”.
_AFTER_UNIT = re.compile(
    r"va|cac|cap|moi|cua|thuoc|truc|tren|co|lien|khac|thi|thanh|dac|xa|phuong|huyen|tinh|uy|doan|hoi"
)
_NUMBERED = ("khu", "vuc", "so", "truong", "ubnd", "cac", "hdnd", "an", "quan", "phuong")
LONGEST_NAME = 300
"""Letters. What is longer goes on with nothing: the next words are looked at by themselves."""

LONGEST_BEGINNING = 40
"""Letters by which the beginning of a name is known."""

LONGEST_KNOWN = 5
"""Parts between commas and “và” that are tried for a department's name; it has three at most."""

LEAD, COORDINATING = "lead", "coordinating"


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency named in a cell: its name, whether the words are clear.

    `role` is `LEAD` or `COORDINATING` where the cell says so, else empty. `nobody` marks words that name no agency
    in particular (“các cơ quan có liên quan”).
    """

    name: str
    clear: bool = True
    nobody: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class AgencyCell:
    """What an agency cell says: its agencies in order.

    `doubtful`: there are marks of role, and they do not say of each agency which it has.
    """

    mentions: tuple[Mention, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Side:
    """Words of a cell between marks, with the role that is said before them and the one after.

    `bracketed`: the role after stands in brackets by itself, and not as one that all share; `fresh`: what is said
    before stands in the same sentence; `loose`: it was already said of agencies on a line before; `both`: it is of
    two roles. `ends`: the mark that ends the side.
    """

    words: str
    before: str
    after: str = ""
    bracketed: bool = False
    fresh: bool = False
    loose: bool = False
    both: bool = False
    ends: str = ""

    def begin_after(self, count: int) -> int:
        """Return from which of the side's agencies on the role after them holds."""
        if not self.after:
            return count
        if self.bracketed and self.after == LEAD:
            return count - 1
        # “Chủ trì: Sở A, Sở B phối hợp”, “Sở A, Sở B (PH)”
        return min(count - 1, 1) if self.bracketed or (self.before and self.fresh) else 0


@lru_cache(maxsize=4096)
def read_agencies(cell: str, column: str = "") -> AgencyCell:
    """Return the agencies that a cell names, in order, each once in a role.

    `column` is the role of those of which the cell says nothing; empty for a column of both, where one leads.

    >>> [m.name for m in read_agencies("Các Sở: Nội vụ, Tư pháp, Thông tin và Truyền thông", LEAD).mentions]
    ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Thông tin và Truyền thông']
    >>> [(m.role, m.name) for m in read_agencies("Sở Nội vụ (CT); Sở Y tế, UBND các xã phối hợp").mentions]
    [('lead', 'Sở Nội vụ'), ('coordinating', 'Sở Y tế'), ('coordinating', 'UBND các xã')]
    """
    names = _NameReader()
    found: list[Mention] = []
    doubtful = loose = alone = False
    for side in _sides(_laid_out(cell)):
        of_side = [*names.read(side)]
        begin = side.begin_after(len(of_side))
        found += [replace(m, role=side.before if n < begin else side.after) for n, m in enumerate(of_side)]
        guess = 0 < begin < len(of_side) - 1
        doubtful |= side.both or (guess and not side.bracketed)
        alone |= guess
        loose |= side.loose and bool(of_side)
    roles = [m.role for m in found]
    if LEAD in roles:
        doubtful |= loose and COORDINATING not in roles
        doubtful |= column != COORDINATING and "" in roles[: roles.index(LEAD)]
    elif column != COORDINATING and (any(roles) or not column):
        of_none = {fold(m.name) for m in found if not (m.role or m.nobody)}
        doubtful |= alone or len(of_none) > 1 or (any(roles) and not of_none)
    rest = COORDINATING if LEAD in roles else column or LEAD
    settled = [m if m.role else replace(m, role=rest) for m in reversed(found)]
    unique = {(m.role, fold(m.name)): m for m in settled}
    return AgencyCell(tuple(reversed(unique.values())), doubtful)


def _laid_out(cell: str) -> str:
    """Return a cell with a line for each part: its bullets, and its lines where a line begins another agency."""
    parts: list[list[str]] = []
    for line in cell.split("\n"):
        words = one_line(_FOOTNOTE.sub(" ", line))
        item = _IN_LIST.match(words)
        words = words[item.end() :] if item else words
        if not words:
            continue
        mark = _ROLE.match(_even(words[:LONGEST_NAME]))
        begins = _is_head(words) or _is_bare(words) or (mark and (mark["on"].strip() or words[0].isupper()))
        before = parts[-1][-1] if parts else ""
        goes_on = before.endswith((",", " các", " và", " với")) or _is_broken(before, words)
        if not parts or item or (begins and not goes_on):
            parts.append([words])
        else:
            parts[-1].append(words)
    return re.sub(r" +(?=[,;.:)])", "", "\n".join(map(" ".join, parts)))


def _is_broken(before: str, words: str) -> bool:
    """Return whether a line goes on with the name that the line before it begins."""
    bodies = re.match(
        r"(?:ubnd|uy ban|hdnd|doan dbqh|mttq|tinh uy|thanh uy)\b", fold(words[:LONGEST_BEGINNING])
    )
    rest = before[:1].isupper() and not before.endswith((";", ".", ":")) and _REST_OF_NAME.match(words)
    return bool((bodies and _WANTS_BODY.search(fold(before[-LONGEST_NAME:]))) or rest)


def _is_bare(line: str) -> bool:
    """Return whether a line is the first word of a name and no more: “Phòng”, “Công ty”."""
    return line[:1].isupper() and re.fullmatch(_WRITTEN, line.lower()) is not None and not _is_alone(line)


def _even(text: str) -> str:
    """Return a text folded so that each place in it is a place in the text."""
    folded = "\n".join(fold(f".{line}.")[1:-1] for line in text.split("\n"))
    return folded if len(folded) == len(text) else text.lower()


def _sides(text: str) -> Iterator[_Side]:
    """Part a cell at its marks of role and at `;`, line ends and full stops.

    A mark before its agencies (“Chủ trì:”, “phối hợp với”) holds until the next; one after them (“chủ trì,”, “(CT)”)
    ends a side.
    """
    folded = _even(text)
    at, depth, said = 0, 0, False
    roles: list[bool] = []  # of each open bracket, whether it begins with a role
    side = _Side("", "")
    for event in _EVENT.finditer(folded):
        if event["open"]:
            begins = not depth and bool(_ROLE.match(folded, event.end()))
            ends = not (depth or begins) and bool(_ROLE_LAST.match(folded, event.end()))
            roles.append(begins or ends)
            depth += not roles[-1]
            if ends:  # “Sở A (Sở B phối hợp)”
                yield replace(side, words=text[at : event.start()])
                at, side = event.end(), replace(side, fresh=False)
            continue
        if event["close"] and (not roles or not roles.pop()):
            depth -= bool(depth)
            continue
        if depth:
            continue
        words = text[at : event.start()]
        if event["mark"]:
            begun = event.start() + len(event["before"] or "")
            if not _BEFORE_ROLE.fullmatch(text, event.start(), begun):
                words = text[at:begun]
        bracketed = words.rstrip().endswith(("(", "["))
        words = words.rstrip(" ([") if event["mark"] else words
        said = any(map(str.isalnum, _COURTESY.sub("", f"{fold(words)} ")))
        at = event.end()
        if not event["mark"]:
            yield replace(side, words=words, ends=event[0])
            line = event["hard"] == "\n"
            side = replace(
                side,
                before="" if event["close"] and said else side.before,
                fresh=side.fresh and not (said or line),
                loose=side.loose or (said and line and side.before == LEAD),
                both=False,
            )
            continue
        role = LEAD if event["lead"] or event["ct"] or event["main"] else COORDINATING
        ends = bool(_ENDS.match(folded, at))
        beside = role == LEAD and fold(event["on"]).endswith(("cung", "voi"))  # “Sở A chủ trì cùng Sở B”
        if said and (beside or (not event["on"].strip() and (ends or role == LEAD))):
            bracketed = bracketed and "dong " not in (event["before"] or "")
            yield replace(side, words=words, after=role, bracketed=bracketed)
            side = _Side("", COORDINATING if beside else "")
        else:
            yield replace(side, words=words)
            both = side.fresh and not said and side.before not in ("", role)
            side = _Side("", "" if both else role, fresh=True, both=both)
    yield replace(side, words=text[at:])


class _NameReader:
    """The names in the sides of a cell. The noun of a list (“các Sở:”) goes on over `;`."""

    def __init__(self) -> None:
        self.noun = ""  # what stands before each name of a list
        self.text = ""
        self.tokens: list[tuple[int, int]] = []

    def read(self, side: _Side) -> Iterator[Mention]:
        """Yield the agencies of a side, without their role."""
        words = side.words.strip(_ENDS_OF_NAME)
        item = _IN_LIST.match(words)
        words = words[item.end() :] if item else words
        self.text = _OFFICES.sub("các Sở: ", words[_courtesy(words) :])
        self.tokens = [*_tokens(self.text)]
        name, at = "", 0
        while at < len(self.tokens):
            begun, last = self.begin(name, at)
            end = self.tokens[last][1]
            if name and not begun and len(name) <= LONGEST_NAME:
                name += self.text[self.tokens[at - 1][1] : end]
            else:
                yield from _mention(name)
                name = begun or self.text[self.tokens[at][0] : end]
            at = last + 1
        yield from _mention(name)
        self.noun = self.noun if side.ends == ";" and not _is_unit(self.noun) else ""

    def begin(self, before: str, at: int) -> tuple[str, int]:
        """Return the name that begins with a token, nothing where it goes on with `before`, and its last token."""
        start, end = self.tokens[at]
        words = self.text[start:end]
        if before and _joins(before, words, self.text[self.tokens[at - 1][1] : start]):
            return "", at
        words = words[_courtesy(words) :]
        own = _OF_NOUN.fullmatch(words)
        if own and (last := self.last_named(own["noun"], own["name"], at)) is not None:
            self.noun = self.noun_of(own)
            words = f"{self.noun} {own['name']}"
        elif self.noun and (last := self.last_named(self.noun, words, at)) is not None:
            words = f"{self.noun} {words}"
        elif _is_head(words):
            self.noun, last = "", at
        else:
            return "", at
        return words + self.text[end : self.tokens[last][1]], last

    def noun_of(self, own: re.Match[str]) -> str:
        """Return what stands before the names of a list: “UBND xã” of “UBND các xã A, B”, and of “xã C” after them."""
        noun, body = own["noun"], own["body"] or own["over"] or ""
        if _is_unit(noun) and _is_unit(self.noun) and not (body or own["all"]):
            body = self.noun.rpartition(" ")[0]
        if not own["all"]:
            return f"{body.strip()} {noun}".strip()
        return f"{body.strip()} {noun.lower()}" if body else noun.capitalize()

    def last_named(self, noun: str, words: str, at: int) -> int | None:
        """Return the last token of the name that begins with `words` in a token, after a noun; None where none does."""
        if _is_unit(noun):
            return at if _is_place(words) and not _is_head(words) else None
        begin = self.tokens[at][1] - len(words)
        for last in reversed(range(at, min(len(self.tokens), at + LONGEST_KNOWN))):
            name = self.text[begin : self.tokens[last][1]]
            if len(name) <= LONGEST_NAME and _is_known(name):
                return last
        return None


@lru_cache(maxsize=4096)
def _mention(words: str) -> tuple[Mention, ...]:
    """Return the agency that words name; none where they are only marks."""
    name = one_line(words).strip(_ENDS_OF_NAME)
    does = _DOES.search(_even(name))
    name = name[: does.start()] if does else name
    if not any(map(str.isalnum, name)):
        return ()
    return (Mention(name, _is_clear(name), bool(_NOBODY.fullmatch(fold(name)))),)


def _is_alone(name: str) -> bool:
    return re.fullmatch(_ALONE, fold(name).rstrip(_ENDS_OF_NAME)) is not None


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a list begin and end: at commas and “và”, at dashes and strokes before an agency."""
    start = depth = 0
    for mark in _PARTS.finditer(text):
        if mark.lastgroup is None:
            depth = max(0, depth + (1 if mark[0] in "([" else -1))
        elif (
            (mark["dash"] or mark[0].strip() == ",")
            and _OFFICE.fullmatch(fold(text[start : mark.start()]))
            and _ITS_BODY.match(fold(text[mark.end() :][:LONGEST_BEGINNING]))
        ):
            continue
        elif not depth and (
            mark["list"] or any(map(_is_head, _FIRST.findall(text, mark.end(), mark.end() + 80)[:1]))
        ):
            if start < mark.start():
                yield start, mark.start()
            start = mark.end()
    if start < len(text):
        yield start, len(text)


def _courtesy(words: str) -> int:
    """Return the length of “Đề nghị”, “Cấp tỉnh:” before an agency; “Giao thông vận tải” has none."""
    match = _COURTESY.match(_even(words[:LONGEST_NAME]))
    return match.end() if match and _is_head(words[match.end() :]) else 0


def _joins(before: str, words: str, separator: str) -> bool:
    """Return whether `words`, though they look like an agency, end the name before them."""
    before, folded = fold(before), fold(words)
    if before == "bao" or (_SEAT.fullmatch(before) and _BODY.fullmatch(folded)):
        return not ("tinh" in before and re.search(r" (?:xa|phuong|huyen|thanh pho)\b", folded))
    # “UBND các xã, phường A, B”: of which kind A is, no one can tell.
    group = before.startswith(("cac ", "nhung ", "ubnd cac ")) and not re.search("[-–/]", separator)
    return group and _IN_GROUP.match(folded) is not None


def _is_head(words: str) -> bool:
    """Return whether words begin an agency's name."""
    folded = fold(words)
    if _is_alone(words):
        return True
    # “Viễn thông” and “viên chức” begin with no “viện”.
    low = words.lower().replace("uỷ", "ủy").replace("toà", "tòa")
    match = _HEAD.match(low) or (_HEAD_TYPED.match(folded) if low == folded else None)
    # What stands in brackets is no name: “Trung tâm CNTT và TT (Sở KH&CN)”.
    bare = _BRACKETS.sub("", folded).strip()
    return (
        match is not None
        and not _NOT_HEAD.fullmatch(bare)
        and bool(_BRACKETS.sub("", match["rest"]).strip(" ."))
    )


def _is_unit(noun: str) -> bool:
    return bool(re.search(rf"(?:{_UNIT})$", noun.lower()))


def _is_unit_named(words: str) -> bool:
    own = _OF_NOUN.fullmatch(words)
    return own is not None and _is_unit(own["noun"]) and _is_place(own["name"])


def _is_place(words: str) -> bool:
    """Return whether words are a unit's own name: “Kỳ Anh”, not “FPT”."""
    parts = words.split()
    return len(parts) <= 5 and all(w[0].isupper() and (len(w) == 1 or not w.isupper()) for w in parts)


@lru_cache(maxsize=4096)
def _is_known(name: str) -> bool:
    """Return whether words are a department's name, or its first letters."""
    return bool(_KNOWN.fullmatch(fold(name))) or _is_initials(name)


def _is_initials(words: str) -> bool:
    """Return whether words are the first letters of a department's name: “TT&TT”, “VH,TT&DL”."""
    words = words.replace(" và ", " ")
    return words.isupper() and "".join(re.findall(r"\w", fold(words))) in _INITIALS


def _is_clear(name: str) -> bool:
    """Return whether a name is one agency's, every word of it: no verb, no time, no two names in one."""
    if (
        not _is_head(name)
        or _GOES_ON.search(name)
        or re.search(r"[:…]|\d\. ", name)
        or any(name.count(one) != name.count(other) for one, other in ("()", "[]"))
    ):
        return False
    if re.search(r"\b[Cc]ác\b", name) and any(map(_is_unit_named, re.split(", | và ", name)[1:])):
        return False
    bare = _BRACKETS.sub("", fold(name))
    parts = bare.split(", ")
    _, _, own = _BRACKETS.sub("", name).partition(" ")
    known = _KNOWN.match(fold(own))
    department = re.match("so |bo (?!phan |chi huy |doi )", bare)
    if department and (known or len(parts) > 1 or " va " in bare or "-" in own):
        rest = fold(own)[known.end() :].strip() if known else ""
        whole = _is_initials(own) or (known is not None and (not rest or _is_place(own[-len(rest) :])))
    else:
        # Other units of a group, “phát thanh, Truyền hình tỉnh”: what goes on in small letters is of the name.
        further = _BRACKETS.sub("", name).split(", ")[1:]
        on = name.isupper() or all(
            part[:1].islower() or part.startswith(("TP", "TX", "TH", "GDTX", "Truyền", "Ban", "Ngành"))
            for part in further
        )
        whole = on or (len(parts) < 4 and " va " in parts[-1])
    return (
        whole and not _BODIES.match(bare) and _is_of_names(name) and all(map(_is_part, _ASIDE.finditer(name)))
    )


def _is_part(aside: re.Match[str]) -> bool:
    """Return whether words in brackets are a part of the agency before them: “Sở Nội vụ (Phòng CCHC)”."""
    words = aside["words"] or ""
    several = re.match(r"(?:các|những|tất cả|toàn bộ|ubnd|sở)\b", aside.string.lower())
    other = several and re.match(r"(?:Sở|UBND|Bộ|Công an) ", words)
    group = re.match(r"(?:các|những) ", words)  # “Sở Nội vụ (các sở, ngành)”
    return bool(words) and not (other or group) and (words[0].isupper() or _is_head(words))


def _is_of_names(name: str) -> bool:
    """Return whether each word is a name's: known in names, with a capital, or the second of two like “Nội vụ”."""
    before = ""
    for word in re.findall(r"\w+", name):
        folded = fold(word)
        if word.isdigit():
            fits = fold(before) in _NUMBERED
        else:
            second = before[:1].isupper() and not before.isupper()
            small = _AFTER_UNIT.fullmatch(folded) if before.lower() in _UNITS else folded in _SMALL
            fits = word.isalpha() and bool(small or word[0].isupper() or second)
        if not fits:
            return False
        before = word
    return True
