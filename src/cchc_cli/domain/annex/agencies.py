"""From the words of an agency cell to the agencies that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.annex.columns import one_line
from cchc_cli.domain.annex.table import BULLET
from cchc_cli.domain.model.text import fold

# The first words of an agency's name, folded. What follows a comma and begins with none of them goes on
# with the name before it: “UBND các huyện, thành phố, thị xã”, “Sở Văn hóa, Thể thao và Du lịch”.
_HEADS = (
    "so|ban|bo|cuc|chi cuc|tong cuc|vu|vien|uy ban|ubnd|ub|hdnd|hoi dong|hoi|hiep hoi|lien hiep|lien minh|lien doan"
    "|doan|tinh doan|tinh uy|thanh uy|huyen uy|dang uy|khoi|mat tran|mttq|cong doan|cong an|cong ty|tong cong ty"
    "|tap doan|van phong|vp|thanh tra|toa an|kho bac|ngan hang|bao hiem xa hoi|bhxh|buu dien|vnpt|viettel|mobifone"
    "|dien luc|thue|hai quan|bao|dai|tap chi|cong thong tin|cong ttdt|trung tam|truong|hoc vien|dai hoc|phong"
    "|to chuc|doanh nghiep|hop tac xa|thuong truc|chu tich|bo doi|bch|quan khu|cac|nhung|tat ca|toan bo|xa|phuong"
    "|department|committee|people's|office|board|union|association|radio|newspaper|province|ministry|all"
    "|thi tran|huyen|thi xa|thanh pho|tinh|nha|thong tan xa|tram|lanh dao"
)
_HEAD = re.compile(rf"(?:{_HEADS})\b(?P<rest>.*)")
# Words that look like a head and are not the beginning of another agency in a list: they go on with a group
# (“ban, ngành”), or are a noun with nothing that tells which one (“xã”, “các huyện có liên quan”).
_NOT_HEAD = re.compile(
    r"ban,? nganh\b.*|doan the\b.*|xa hoi\b.*|bao (?:cao|chi|ve|tro|dam)\b.*|doan ket\b.*|tinh (?:hinh|toan)\b.*"
    r"|to chuc (?:hoi|chinh tri|xa hoi|doan the)\b.*|hoi,? doan\b.*|thue\b(?! tinh).*"
    r"|(?:xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh|so|ban|bo|hoi|phong|doanh nghiep|truong|truong hoc)"
    r"(?: (?:lien quan|co lien quan|tren dia ban.*|thuoc .*|truc thuoc.*|cap .*|cac cap))?"
)
# Bodies that share a seat: “Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh” is one office.
_OPEN_END = re.compile(r".*\b(?:dbqh|dai bieu quoc hoi|hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan|tinh uy)")
_BODY = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|ubmttq|doan dbqh)\b.*")
# Named departments of a province (Nghị định 24/2014/NĐ-CP Điều 8, 9; Nghị định 45/2025/NĐ-CP), folded: the ones
# with a comma or “và” inside must be known to part “Nội vụ, Văn hóa, Thể thao và Du lịch, Tài chính”.
_DEPARTMENTS = (
    "van hoa, the thao va du lich",
    "van hoa the thao va du lich",
    "lao dong - thuong binh va xa hoi",
    "lao dong, thuong binh va xa hoi",
    "nong nghiep va phat trien nong thon",
    "nong nghiep va moi truong",
    "thong tin va truyen thong",
    "ke hoach va dau tu",
    "tai nguyen va moi truong",
    "khoa hoc va cong nghe",
    "giao duc va dao tao",
    "giao thong van tai",
    "giao thong cong chanh",
    "van hoa va the thao",
    "dan toc va ton giao",
    "quy hoach - kien truc",
    "cong thuong",
    "cong nghiep va thuong mai",
    "tai chinh",
    "xay dung",
    "noi vu",
    "tu phap",
    "ngoai vu",
    "du lich",
    "y te",
)
_DEPARTMENT = re.compile(
    rf"({'|'.join(map(re.escape, sorted(_DEPARTMENTS, key=len, reverse=True)))})(?=$|[ ,.;(])"
)
# “Các Sở: Nội vụ, Tư pháp”: one noun, several names.
_PLURAL = re.compile(
    r"(?P<front>.*?)\b(?:các|Các|CÁC)\s+"
    r"(?P<noun>[Ss]ở|[Bb]an|[Bb]ộ|[Pp]hòng|[Hh]ội|[Bb]áo|[Đđ]ài|[Tt]rung tâm|[Hh]uyện|[Tt]hị xã|[Tt]hành phố"
    r"|[Xx]ã|[Pp]hường|[Cc]ục|[Cc]hi cục|[Tt]rường)\s*(?P<colon>:?)\s+(?P<list>\S.*)"
)
_LABEL = re.compile(r"(?P<label>[^:;]{2,160}):\s*(?P<rest>\S.*)")
_POLITE = re.compile(r"(?:kính đề nghị|đề nghị|đ/n|mời|giao)\s+", re.IGNORECASE)
_PARTY = re.compile(
    r"(?:[-+•*]\s*)?(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:", re.IGNORECASE
)
# “Đài Phát thanh và Truyền hình tỉnh (chủ trì)”, in a column of leaders.
_LEADS = re.compile(r"\s*\((?:cơ quan |đơn vị )?chủ trì\)$", re.IGNORECASE)
# Words that name no agency in particular: “và các cơ quan, đơn vị có liên quan”.
_NOBODY = re.compile(
    r"(?:va )?(?:cac |nhung )?{one}(?:(?:,| va|/) ?{one})*+(?: khac)?,? (?:co )?(?:lien quan|khac)"
    r"(?: (?:khac|tren dia ban.*))?".replace(
        "{one}", "(?:co quan|don vi|to chuc|dia phuong|so,? ban,? nganh|so|ban|nganh|doan the|ca nhan)"
    )
)
# “Sở NV, TP, TC”: one department's name has no commas but those that are known.
_RUN_ON = re.compile(rf"so (?!(?:{'|'.join(map(re.escape, _DEPARTMENTS))})$)[^(]*,.*")
_LEAD_BEFORE = re.compile(r"(?P<lead>[^:]+?) chủ trì\s*[,;.]?\s*", re.IGNORECASE)
_COORDINATING_BEFORE = re.compile(r"(?P<coordinating>[^:]+?) phối hợp(?: thực hiện)?\.?", re.IGNORECASE)
_BULLET = re.compile(rf"\s*{BULLET}\s*")

LONGEST_NAME = 300
"""Letters. What is longer goes on with nothing: the next words are looked at by themselves."""

LONGEST_WORD = 40
"""Letters of a word that may be a slip of the keyboard; comparing two takes the square of their length."""

LONGEST_DEPARTMENT = 5
"""Parts between commas and “và” that are tried for a department's name; it has three at most."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency named in a cell: its name, the label before it (“Cấp tỉnh”), whether the words are clear.

    `nobody` marks words that name no agency in particular (“các cơ quan có liên quan”).
    """

    name: str
    label: str = ""
    clear: bool = True
    nobody: bool = False


@lru_cache(maxsize=4096)
def mentions(cell: str) -> tuple[Mention, ...]:
    """Return the agencies that a cell names, in order, each once.

    >>> [m.name for m in mentions("Các Sở: Nội vụ, Tư pháp, Thông tin và Truyền thông")]
    ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Thông tin và Truyền thông']
    >>> [m.name for m in mentions("Các sở, ban, ngành, UBND các huyện, thành phố, thị xã")]
    ['Các sở, ban, ngành', 'UBND các huyện, thành phố, thị xã']
    """
    found: dict[str, Mention] = {}
    for item in _items(cell):
        for mention in _mentions_of_item(item):
            found.setdefault(fold(mention.name), mention)
    # A mark alone names nobody.
    return tuple(mention for mention in found.values() if any(map(str.isalpha, mention.name)))


def _items(cell: str) -> Iterator[str]:
    """Yield the parts of a cell: its bullets, and its lines where a line begins another agency."""
    parts: list[list[str]] = []
    for line in cell.split("\n"):
        words = one_line(line)
        if not words:
            continue
        bullet = _BULLET.match(words)
        goes_on = bool(parts) and parts[-1][-1].endswith((",", " các", " và"))
        starts = bullet or not parts or (not goes_on and (_is_head(words) or _LABEL.fullmatch(words)))
        words = words[bullet.end() :] if bullet else words
        if starts:
            parts.append([words])
        else:
            parts[-1].append(words)
    yield from filter(None, map(" ".join, parts))


def _mentions_of_item(item: str) -> Iterator[Mention]:
    label, noun, listing = "", "", False
    pieces = _outside_brackets(item, ";")
    for position, raw in enumerate(pieces):
        piece = _without_courtesy(raw.strip(" .,")).strip()
        piece = re.sub(r"^và\s+", "", piece)
        if not piece:
            continue
        labelled = _LABEL.fullmatch(piece)
        if labelled and not _PLURAL.fullmatch(piece):
            label, piece, noun = labelled["label"].strip(), labelled["rest"], ""
            piece = _without_courtesy(piece)
        plural = _PLURAL.fullmatch(piece)
        if plural and (plural["colon"] or _DEPARTMENT.match(fold(plural["list"]))):
            front = plural["front"].strip()
            front_noun = plural["noun"].lower() if front else plural["noun"].capitalize()
            if front and not _is_head(front + " x"):
                # “Ban Tuyên giáo, các Sở: …”: the words before are agencies of their own.
                yield from (_mention(name, label) for name in _parted(front.strip(" ,")))
                front, front_noun = "", plural["noun"].capitalize()
            noun = f"{front} {front_noun}".strip()
            listing = position + 1 < len(pieces) and bool(plural["colon"])
            piece = plural["list"]
        elif _is_head(piece):
            noun = ""
        if noun:
            yield from (_mention(name, label) for name in _listed(piece, noun, semicolons=listing))
        else:
            yield from (_mention(name, label) for name in _parted(piece))


def _mention(name: str, label: str) -> Mention:
    name = one_line(name).strip(" .,;:")
    name = _LEADS.sub("", _without_courtesy(name))
    clear = _is_head(name) and not _RUN_ON.fullmatch(fold(name))
    return Mention(name, label, clear, bool(_NOBODY.fullmatch(fold(name))))


def _without_courtesy(words: str) -> str:
    """Return words without “Đề nghị” before an agency; “Giao thông vận tải” is none."""
    match = _POLITE.match(words)
    return words[match.end() :] if match and _is_head(words[match.end() :]) else words


def _outside_brackets(text: str, marks: str) -> list[str]:
    """Split at each of `marks` that stands outside brackets."""
    parts: list[str] = []
    start = depth = 0
    for mark in re.finditer(f"[][(){marks}]", text):
        depth += (mark[0] in "([") - (mark[0] in ")]")
        if mark[0] in marks and depth <= 0:
            parts.append(text[start : mark.start()])
            start = mark.end()
    return [*parts, text[start:]]


def _is_head(words: str) -> bool:
    """Return whether words begin an agency's name."""
    folded = fold(words)
    match = _HEAD.match(folded)
    if match is None or _NOT_HEAD.fullmatch(folded):
        return folded.startswith(("vnpt", "viettel", "mttq"))
    return bool(match["rest"].strip()) or folded in ("tinh uy", "tinh doan", "buu dien", "cong an")


def _tokens(text: str) -> list[tuple[str, str]]:
    """Part a text at commas and “và” outside brackets: each separator with the words after it."""
    tokens: list[tuple[str, str]] = []
    for index, part in enumerate(_outside_brackets(text, ",")):
        chunks = _parted_at_and(part.strip())
        for place, chunk in enumerate(chunks):
            separator = " và " if place else (", " if index else "")
            words = chunk.strip()
            if words.startswith("và "):
                words = words[3:].strip()
            if words:
                tokens.append((separator, words))
    return tokens


def _parted_at_and(text: str) -> list[str]:
    """Part words at each “và” that no closing bracket follows before an opening one."""
    chunks: list[str] = []
    start = opening = closing = 0
    for mark in re.finditer(r"\s+(?:và|&)\s+", text):
        if opening < mark.end():
            opening = text.find("(", mark.end()) % (len(text) + 1)
        if closing < mark.end():
            closing = text.find(")", mark.end()) % (len(text) + 1)
        if closing >= opening:
            chunks.append(text[start : mark.start()])
            start = mark.end()
    return [*chunks, text[start:]]


def _parted(text: str) -> list[str]:
    """Part a list of agencies whose names may have commas and “và” inside."""
    names: list[str] = []
    current = ""
    tokens = _tokens(text)
    at = 0
    while at < len(tokens):
        separator, words = tokens[at]
        at += 1
        folded_current = fold(current)
        if not current:
            current = words
        elif len(current) > LONGEST_NAME:
            names.append(current)
            current = words
        elif _joins(folded_current, fold(words), separator):
            current += separator + words
        elif unit := _unit_ahead(current, words):
            names.append(current)
            current = unit
        elif _is_head(words):
            names.append(current)
            current = words
        elif department := _departments_ahead(current, tokens[at - 1 : at + LONGEST_DEPARTMENT]):
            name, used = department
            names.append(current)
            current = f"{current.split()[0]} {name}"
            at += used
        else:
            current += separator + words
    return [*names, current] if current else names


def _joins(current: str, words: str, separator: str) -> bool:
    """Return whether `words`, though they look like an agency, end the name before them."""
    if _OPEN_END.fullmatch(current) and _BODY.fullmatch(words):
        return current.startswith(
            ("van phong", "vp", "hdnd", "hoi dong nhan dan", "thuong truc", "doan dbqh")
        )
    if current.startswith(("cac ", "nhung ")) and not current.startswith(("cac so:", "cac ban:")):
        # “các huyện, thị xã, thành phố”, “Các cơ quan, đơn vị, các tổ chức đoàn thể”.
        return bool(
            re.match(r"(?:to chuc|doanh nghiep|hop tac xa|truong|thi xa|thanh pho|xa|phuong)\b", words)
        )
    return separator == " và " and not _is_head(words) and not _DEPARTMENT.fullmatch(words)


def _departments_ahead(current: str, tokens: Sequence[tuple[str, str]]) -> tuple[str, int] | None:
    """Read “Tư pháp” after “Sở Nội vụ,” as another department: its name, and the further tokens it takes."""
    noun, _, name = fold(current).partition(" ")
    if noun != "so" or not _DEPARTMENT.fullmatch(name):
        return None
    used = _longest_department(tokens)
    return None if used is None else (_written(tokens[: used + 1]), used)


def _longest_department(tokens: Sequence[tuple[str, str]]) -> int | None:
    """Return how many tokens after the first belong to the department that it begins; None where it begins none."""
    counts = range(min(len(tokens), LONGEST_DEPARTMENT))
    return next((n for n in reversed(counts) if _DEPARTMENT.fullmatch(fold(_written(tokens[: n + 1])))), None)


def _written(tokens: Sequence[tuple[str, str]]) -> str:
    """Return tokens as they stand, without what parts the first from what is before it."""
    return "".join(word for token in tokens for word in token)[len(tokens[0][0]) :]


def _unit_ahead(current: str, words: str) -> str | None:
    """Read “thị xã Kỳ Anh” after “UBND huyện Hương Khê,” as another unit's committee."""
    unit = r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn)"
    before = re.match(rf"(.+?)\s+{unit}\s+[A-ZĐÂÁÀẢÃẠƯÔÊÝ]", current)
    return f"{before[1]} {words}" if before and re.match(rf"{unit}\s+[A-ZĐÂÁÀẢÃẠƯÔÊÝ]", words) else None


def _listed(text: str, noun: str, *, semicolons: bool) -> list[str]:
    """Return the names of a list after one noun; commas part them unless semicolons do.

    Another agency may end the list: “các Sở: Nội vụ, Tư pháp và UBND cấp huyện”.
    """
    names: list[str] = []
    tokens = _tokens(text)
    at = 0
    while at < len(tokens):
        separator, words = tokens[at]
        if _is_head(words) and not _DEPARTMENT.match(fold(words)):
            return names + _parted(_written(tokens[at:]))
        used = _longest_department(tokens[at : at + LONGEST_DEPARTMENT]) or 0
        words = _written(tokens[at : at + used + 1])
        at += used + 1
        joins = separator == " và " and not _DEPARTMENT.fullmatch(fold(words))
        goes_on = bool(names) and len(names[-1]) <= LONGEST_NAME
        if goes_on and ((semicolons and separator == ", ") or (joins and not _known(names[-1], noun))):
            names[-1] += separator + words
        else:
            names.append(f"{noun} {words}")
    return names


def _known(name: str, noun: str) -> bool:
    return bool(_DEPARTMENT.fullmatch(fold(name)[len(fold(noun)) :].strip()))


def split_parties(cell: str) -> tuple[str, str] | None:
    """Part a cell that holds both (“Chủ trì: …; phối hợp: …”); None where it does not say which is which.

    >>> split_parties("Sở Nội vụ chủ trì, Sở Tư pháp phối hợp")
    ('Sở Nội vụ', 'Sở Tư pháp')
    """
    words = one_line(cell)
    lead = _LEAD_BEFORE.match(words)
    if lead and (coordinating := _COORDINATING_BEFORE.fullmatch(words, lead.end())):
        return lead["lead"], coordinating["coordinating"]
    marks = list(_PARTY.finditer(cell))
    if not marks or cell[: marks[0].start()].strip(" -\n"):
        return None
    texts: dict[str, list[str]] = {"chu tri": [], "phoi hop": []}
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else len(cell)
        texts[fold(mark[1])].append(cell[mark.end() : end].strip(" ;.\n"))
    return "\n".join(texts["chu tri"]).strip(), "\n".join(texts["phoi hop"]).strip()


# Folded abbreviations of official papers and what they stand for.
_ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ub mttq": "uy ban mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc",
    "vp": "van phong",
    "pt-th": "phat thanh truyen hinh",
    "ptth": "phat thanh truyen hinh",
    "tt&tt": "thong tin truyen thong",
    "tttt": "thong tin truyen thong",
    "kh&dt": "ke hoach dau tu",
    "khdt": "ke hoach dau tu",
    "kh&cn": "khoa hoc cong nghe",
    "khcn": "khoa hoc cong nghe",
    "tn&mt": "tai nguyen moi truong",
    "tnmt": "tai nguyen moi truong",
    "gd&dt": "giao duc dao tao",
    "gddt": "giao duc dao tao",
    "gtvt": "giao thong van tai",
    "vhttdl": "van hoa the thao du lich",
    "vhtt&dl": "van hoa the thao du lich",
    "vh,tt&dl": "van hoa the thao du lich",
    "ldtbxh": "lao dong thuong binh xa hoi",
    "ld-tb&xh": "lao dong thuong binh xa hoi",
    "nn&ptnt": "nong nghiep phat trien nong thon",
    "nnptnt": "nong nghiep phat trien nong thon",
    "nn&mt": "nong nghiep moi truong",
    "htx": "hop tac xa",
    "lhpn": "lien hiep phu nu",
    "dn": "doanh nghiep",
    "tp": "thanh pho",
    "tx": "thi xa",
    "tw": "trung uong",
}
_ABBREVIATION = re.compile(
    rf"(?<!\w)({'|'.join(map(re.escape, sorted(_ABBREVIATIONS, key=len, reverse=True)))})(?!\w)"
)


def _spelt_out(name: str) -> str:
    """Return a folded name without abbreviations, small words and punctuation."""
    words = _ABBREVIATION.sub(lambda m: _ABBREVIATIONS[m[1]], fold(name))
    return " ".join(w for w in re.findall(r"\w+", words) if w not in ("va", "cac", "cua"))


def _slip(one: str, other: str) -> bool:
    """Return whether two words are long and differ by about a letter: a slip of the keyboard."""
    from difflib import SequenceMatcher

    lengths = (len(one), len(other))
    return (
        min(lengths) >= 4
        and max(lengths) <= LONGEST_WORD
        and SequenceMatcher(None, one, other).ratio() >= 0.75
    )


def likely_pairs(names: dict[str, str]) -> list[tuple[str, str]]:
    """Return the pairs of ids whose agencies may be one under two names, for a person to decide.

    They are alike where they are equal once abbreviations are spelt out, or differ in a letter or two.

    >>> likely_pairs({"a": "Đài PTTH tỉnh", "b": "Đài Phát thanh và Truyền hình tỉnh", "c": "Sở Nội vụ"})
    [('a', 'b')]
    """
    spelt = [(i, _spelt_out(name).split()) for i, name in names.items() if len(name) <= LONGEST_NAME]
    compared = [(i, words, sorted(words)) for i, words in spelt[:400]]
    pairs = []
    for place, (one, words, in_order) in enumerate(compared):
        for other, other_words, other_order in compared[place + 1 :]:
            alike = in_order == other_order
            if not alike and len(words) == len(other_words):
                differ = [p for p in zip(words, other_words, strict=True) if p[0] != p[1]]
                alike = len(differ) == 1 and _slip(*differ[0])
            if alike:
                pairs.append((one, other))
    return pairs


def slug(name: str) -> str:
    """Return an id for an agency: its folded words joined by hyphens, at most about forty letters.

    >>> slug("Sở Nội vụ"), slug("Ủy ban nhân dân các huyện, thành phố, thị xã")
    ('so-noi-vu', 'ubnd-cac-huyen-thanh-pho-thi-xa')
    """
    folded = fold(name)
    for full, short in (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd")):
        folded = folded.replace(full, short)
    words = re.findall(r"[a-z0-9]+", folded[:LONGEST_NAME])
    while len("-".join(words)) > 42 and len(words) > 1:
        words.pop()
    return "-".join(words) or "don-vi"
