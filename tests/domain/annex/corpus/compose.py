"""Annexes composed by a seed: an abstract plan, dressed along each axis that real offices' annexes differ in."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from tests.domain.annex.corpus import dress
from tests.domain.annex.corpus.document import (
    ACROSS,
    DELETED,
    MERGED,
    STRUCK,
    Ask,
    Block,
    Document,
    Letterhead,
    May,
    NewSheet,
    OneOf,
    PageBreak,
    Table,
    Task,
    Tell,
    Truth,
    plain,
    styled,
)

# ---- the abstract plan

_WORKS = (
    "Tổ chức hội nghị quán triệt", "Xây dựng chuyên trang, chuyên mục", "Phóng sự truyền hình", "In ấn tờ rơi, áp phích",
    "Rà soát văn bản quy phạm pháp luật", "Công bố Chỉ số cải cách hành chính", "Kiểm tra công vụ", "Tổng kết công tác năm",
    "Cổng thông tin điện tử: nâng cấp", "Khảo sát mức độ hài lòng", "Tập huấn nghiệp vụ một cửa", "Hội thi tìm hiểu pháp luật",
    "Số hóa hồ sơ, giấy tờ", "Tọa đàm với doanh nghiệp", "Đối thoại với Nhân dân", "Sắp xếp tổ chức bộ máy",
    "Phân cấp, ủy quyền giải quyết thủ tục", "Đánh giá tác động thủ tục hành chính", "Xây dựng Đề án vị trí việc làm",
    "Bồi dưỡng cán bộ, công chức", "Nâng cấp hệ thống một cửa điện tử", "Mua sắm thiết bị đầu cuối",
    "Tuyên truyền trên hệ thống truyền thanh cơ sở", "Biên soạn sổ tay hướng dẫn", "Chấm điểm Chỉ số PAR Index",
    "Giao ban chuyên đề", "Tổng hợp kết quả thực hiện", "Cộng tác viên: gặp mặt", "Kết nối cơ sở dữ liệu dân cư",
    "Thuê chuyên gia tư vấn",
)  # fmt: skip
_LEADS = (
    "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Y tế", "Sở Xây dựng", "Sở Khoa học và Công nghệ", "Báo Hà Tĩnh",
    "Công an tỉnh", "Văn phòng UBND tỉnh", "Tỉnh đoàn", "Thanh tra tỉnh", "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Nông nghiệp và Môi trường", "Trung tâm Phục vụ hành chính công tỉnh",
)  # fmt: skip
_GROUPS = (
    "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
    "CẢI CÁCH THỂ CHẾ",
    "TUYÊN TRUYỀN, TẬP HUẤN",
    "XÂY DỰNG CHÍNH QUYỀN SỐ",
)
_BRANCHES = ("Nhiệm vụ của tỉnh", "Nhiệm vụ của các sở, ngành")
_PRODUCTS = ("Kế hoạch", "Báo cáo", "Quyết định", "Hội nghị", "Tờ rơi", "Văn bản chỉ đạo")
_NOTES = ("", "", "", "Theo chỉ đạo của UBND tỉnh", "Nhiệm vụ chuyển tiếp", "Lồng ghép với hội nghị khác")


@dataclass(slots=True)
class _Item:
    name: str
    lead: tuple[str, ...]
    rest: tuple[str, ...]
    when: str
    amount: int | None
    product: str
    note: str
    source: str


@dataclass(slots=True)
class _Draft:
    """A document while it is composed: its items by section, and the choice on each axis."""

    random: Random
    suffix: str
    year: int
    groups: list[tuple[str, list[_Item]]] = field(default_factory=list)
    tells: list[Tell] = field(default_factory=list)
    meanings: list[Any] = field(default_factory=list)  # of the money cells, in the items' order
    extra: dict[str, Any] = field(default_factory=dict)  # options of the document
    other: Tell | None = None  # what is said of a second plan

    def pick(self, **weights: int) -> str:
        """Choose a word by its weight."""
        return self.random.choices([*weights], [*weights.values()])[0]


def compose(seed: int) -> Document:
    """Return the document of a seed."""
    random = Random(seed)
    suffix = random.choices((".docx", ".xlsx", ".csv", ".odt"), (6, 3, 1, 1))[0]
    draft = _Draft(random, suffix, random.choice((2025, 2026, 2026, 2026, 2027)))
    head, truth = _head(draft)
    spanned = isinstance(truth["year"], tuple)
    _plan(draft, whole=spanned)
    annex = _Annex(draft, spanned=spanned)
    blocks, tasks = annex.blocks()
    before, after = annex.around
    blocks = [*head, *before, *blocks, *after]
    blocks, tasks = _trapped(draft, head, blocks, tasks)
    return Document(
        f"composed-{seed}", "composed", tuple(blocks), Truth(tuple(tasks), tells=tuple(draft.tells), other=draft.other, **truth),
        suffix, **draft.extra,
    )  # fmt: skip


def _plan(draft: _Draft, *, whole: bool) -> None:
    random = draft.random
    names = random.sample(_WORKS, random.randint(4, 12))
    groups = random.sample(_GROUPS, random.randint(2, 3))
    sizes = [len(names) // len(groups)] * len(groups)
    sizes[-1] = len(names) - sum(sizes[:-1])
    at = iter(names)
    for group, size in zip(groups, sizes, strict=True):
        draft.groups.append((group, [_item(random, next(at), draft.year, whole=whole) for _ in range(size)]))


def _item(random: Random, name: str, year: int, *, whole: bool) -> _Item:
    offices = random.sample(_LEADS, 4)
    lead = tuple(offices[: random.choices((1, 2), (6, 1))[0]])
    rest = tuple(offices[len(lead) : len(lead) + random.randint(0, 2)])
    if random.random() < 0.12:
        rest = random.choice(
            (
                ("Các sở, ban, ngành",),
                ("Các sở, ban, ngành", "UBND các xã, phường"),
                ("Sở Nội vụ", "UBND các xã, phường"),
            )
        )
    if random.random() < 0.03:
        lead = ("UBND các xã, phường",)
    rest = tuple(name for name in rest if name not in lead)
    amount = random.choice((20, 45, 50, 60, 75, 80, 120, 150, 200, 1200, 2500)) * 1_000_000 + random.choice(
        (0, 0, 0, 500_000)
    )
    return _Item(
        name, lead, rest, dress.time(random, year, whole=whole), amount if random.random() < 0.75 else None,
        random.choice(_PRODUCTS), random.choice(_NOTES), random.choice(("Ngân sách tỉnh", "Xã hội hóa", "Ngân sách trung ương")),
    )  # fmt: skip


# ---- the head


def _head(draft: _Draft) -> tuple[list[Block], dict[str, Any]]:
    random, year = draft.random, draft.year
    lines, title, span = random.choice(_TITLES)(year)
    style = draft.pick(table=3, tabs=1, lines=2)
    issuer, place, meant = random.choice(_ISSUERS)
    number = f"{random.randint(2, 400)}/KH-{'SNV' if 'Sở' in meant else 'UBND'}"
    day, numeric = random.choice(
        (
            (f"ngày 15 tháng 01 năm {year}", f"15/01/{year}"),
            (f"ngày 28 tháng 12 năm {year - 1}", f"28/12/{year - 1}"),
        )
    )
    truth = {
        "title": title,
        "number": number,
        "year": span,
        "issuer": OneOf((meant, "Sở Nội vụ tỉnh Hà Tĩnh")) if "Sở" in meant else meant,
    }
    decided = (
        "UBND" in number and draft.suffix != ".csv" and random.random() < 0.12 and not isinstance(span, May)
    )
    attached = f"(Kèm theo Kế hoạch số {number} ngày {numeric} của {meant})"
    if draft.suffix in (".xlsx", ".csv") and random.random() < 0.4:
        # A sheet with no letterhead: its title, and what it is attached to.
        return [*lines, attached], truth
    if decided:
        number = number.replace("KH", "QĐ")
        truth["number"] = May(number)
        draft.tells.append(Tell(("Điều 1", "QUYẾT ĐỊNH", "Quyết định", number), needed=False))
        lines = (
            "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch cải cách hành chính", "CHỦ TỊCH ỦY BAN NHÂN DÂN",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "QUYẾT ĐỊNH:",
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.", "Điều 2. Quyết định có hiệu lực từ ngày ký.",
            *lines, f"(Ban hành kèm theo Quyết định số {number} ngày {numeric} của {meant})",
        )  # fmt: skip
        attached = ""
    return [
        Letterhead(style, issuer, number, place, day), *lines,
        *random.choice((("Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",), ("Thực hiện Nghị quyết số 76/NQ-CP, UBND tỉnh ban hành Kế hoạch như sau:",))),
        "I. MỤC ĐÍCH", "- Nâng cao nhận thức.", random.choice(_ANNEX_MARKS), "DANH MỤC NHIỆM VỤ", *random.choice(((), (attached,) if attached else ())),
    ], truth  # fmt: skip


_ANNEX_MARKS = ("PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 01", "PHỤ LỤC SỐ 1", "Phụ lục")
_ISSUERS = (
    (("ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH"), "Hà Tĩnh", "Ủy ban nhân dân tỉnh Hà Tĩnh"),
    (("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ"), "Quảng Trị", "Ủy ban nhân dân tỉnh Quảng Trị"),
    (("ỦY BAN NHÂN DÂN", "XÃ CẨM BÌNH"), "Cẩm Bình", "Ủy ban nhân dân xã Cẩm Bình"),
    (("UBND TỈNH HÀ TĨNH", "SỞ NỘI VỤ"), "Hà Tĩnh", "Sở Nội vụ"),
)

_Title = Callable[[int], tuple[tuple[str, ...], Any, Any]]


def _two(*lines: str, year: Any = None) -> _Title:
    """Return a title under the word KẾ HOẠCH; `Y` in its lines is the year, which it states unless one is given."""

    def form(y: int) -> tuple[tuple[str, ...], Any, Any]:
        told = tuple(line.replace("YYYY", str(y)) for line in lines)
        return ("KẾ HOẠCH", *told), " ".join(told), y if year is None else year(y)

    return form


def _one(*lines: str) -> _Title:
    def form(y: int) -> tuple[tuple[str, ...], Any, Any]:
        told = tuple(line.replace("YYYY", str(y)) for line in lines)
        whole = " ".join(told)
        return told, OneOf((whole, whole.removeprefix("KẾ HOẠCH "))), y

    return form


_TITLES: tuple[_Title, ...] = (
    _two("Cải cách hành chính tỉnh Hà Tĩnh năm YYYY"),
    _two("Tuyên truyền cải cách hành chính năm YYYY"),
    _two("Triển khai thực hiện công tác cải cách hành chính", "trên địa bàn tỉnh năm YYYY"),
    _two("Thực hiện công tác dân vận của chính quyền", "năm YYYY"),
    _two("Nhằm nâng cao các chỉ số về cải cách hành chính năm YYYY"),
    _one("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM YYYY"),
    _one("KẾ HOẠCH TRUYỀN THÔNG CẢI CÁCH HÀNH CHÍNH", "NĂM YYYY"),
    _two("Chuyển đổi số năm YYYY, định hướng đến năm 2030"),
    _two("Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024", "trên địa bàn tỉnh năm YYYY"),
    _two("Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị", year=May),
    _two("Triển khai thi hành Luật Đất đai năm 2024", year=May),
    _two("Thi hành Luật Cư trú năm 2020 trong năm YYYY"),
    _two("Cải cách hành chính giai đoạn YYYY - 2030, tầm nhìn đến năm 2045", year=lambda y: (y, 2030)),
    _two("Tuyên truyền bầu cử đại biểu HĐND nhiệm kỳ 2026 - 2031", year=May),
    _two("Phát triển chính quyền số đến năm 2030", year=lambda y: Ask()),
)

# ---- the annex

_TAILS: tuple[list[Block], ...] = (
    ["Nơi nhận:", "- Như Điều 2;", "- Lưu: VT, NV.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    [Table([["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A"]])],
    ["GHI CHÚ: Các nhiệm vụ phát sinh do Chủ tịch UBND tỉnh quyết định."],
)
_NAME_HEADINGS = ("Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nhiệm vụ", "Nội dung công việc", "Nhiệm vụ cụ thể")
_TOTALS = ("Tổng cộng", "TỔNG CỘNG", "Cộng", "* Tổng cộng", "Tổng kinh phí", "TC", "Tổng số")


class _Annex:
    """The table of a composed document: columns, rows, pages, and what stands around it."""

    def __init__(self, draft: _Draft, *, spanned: bool) -> None:
        self.draft = draft
        pick = draft.pick
        flat = draft.suffix == ".csv"
        self.sections = pick(roman=4, letters=2, numbers=2, across=2, bare=2, column=1, group=1, none=3)
        self.agencies = pick(apart=3, joined=3)
        self.form = draft.random.randrange(dress.FORMS)
        self.mixed = draft.random.random() < 0.3
        self.times = pick(one=5, two=1)
        self.money = pick(dong=4, million=3, thousand=3, unnamed=1, none=1)
        self.parts = (
            ""
            if flat or self.money in ("unnamed", "none")
            else pick(none=5, **{"year" if spanned else "source": 2}).replace("none", "")
        )
        self.two_rows = bool(self.parts) and draft.random.random() < 0.5
        self.plain = bool(self.parts) or self.money == "unnamed" or draft.random.random() < 0.5
        self.unit = {"dong": 1, "million": 10**6, "thousand": 1000, "unnamed": 1000, "none": 1}[self.money]
        self.named = self.unit_place()
        self.extras = [
            c for c in ("product", "note", "source", "code", "adviser", "law") if draft.random.random() < 0.22
        ]
        if self.parts:
            self.extras = [c for c in self.extras if c != "source"]
        self.total = (
            "" if self.money == "none" else pick(none=3, last=4, first=1, wrong=1).replace("none", "")
        )
        self.heads_have_sums = (
            self.plain and not self.parts and draft.random.random() < 0.2 and self.money != "none"
        )
        self.split = (
            ""
            if draft.suffix == ".xlsx" or flat
            else pick(none=5, again=2, on=2, page=1, carried=1).replace("none", "")
        )
        self.around: tuple[list[Block], list[Block]] = ([], [])
        self.marks: list[Any] = []

    def unit_place(self) -> str:
        """Choose where the unit is named; đồng need not be named, and one annex names none."""
        if self.money in ("none", "unnamed"):
            return ""
        places = {"heading": 4, "above": 3, "below": 1, "last": 1}
        if self.draft.suffix == ".docx":
            places["header"] = 1
        return self.draft.pick(**places, **({"nowhere": 5} if self.money == "dong" else {})).replace(
            "nowhere", ""
        )

    # -- columns

    def headings(self) -> list[str]:
        word = {"heading": f"\n({self.unit_word()})"}.get(self.named, "")
        random = self.draft.random
        columns = ["TT"]
        if self.sections == "column":
            columns = ["Mục", "TT"]
        if "code" in self.extras:
            columns.append("Mã nhiệm vụ")
        if self.sections == "group":
            columns.append("Nhóm nhiệm vụ")
        columns.append(
            "Tên nhiệm vụ"
            if "code" in self.extras
            else random.choice(("Nội dung nhiệm vụ", "Nhiệm vụ", "Nội dung công việc"))
            if self.sections != "group"
            else "Nhiệm vụ cụ thể"
        )
        if "law" in self.extras:
            columns.append("Cơ sở pháp lý")
        if "product" in self.extras:
            columns.append("Sản phẩm")
        if "adviser" in self.extras:
            columns.append("Cơ quan tham mưu")
        columns += (
            ["Cơ quan chủ trì", "Cơ quan phối hợp"]
            if self.agencies == "apart"
            else [
                random.choice(
                    (
                        "Cơ quan thực hiện",
                        "Cơ quan chủ trì, phối hợp",
                        "Phân công thực hiện",
                        "Đơn vị chủ trì",
                    )
                )
            ]
        )
        columns += (
            ["Thời gian bắt đầu", "Thời gian hoàn thành"]
            if self.times == "two"
            else [random.choice(("Thời gian", "Thời gian hoàn thành", "Thời hạn"))]
        )
        if self.money != "none":
            columns.append(f"{'Tổng kinh phí' if self.parts else 'Kinh phí'}{word}")
        if self.parts:
            columns += {
                "source": ["NSTW", "NSĐP"],
                "year": [f"Năm {self.draft.year}", f"Năm {self.draft.year + 1}"],
            }[self.parts]
        if "source" in self.extras and self.money != "none":
            columns.append("Nguồn kinh phí")
        if "note" in self.extras:
            columns.append("Ghi chú")
        return columns

    def unit_word(self) -> str:
        return {
            1: "đồng",
            1000: self.draft.random.choice(("nghìn đồng", "1.000 đồng", "ngàn đồng", "x1000đ")),
            10**6: self.draft.random.choice(("triệu đồng", "Triệu đồng", "tr.đ")),
        }[self.unit]

    # -- rows

    def row(self, item: _Item, number: str, group: str) -> tuple[list[str], Task]:
        draft, random = self.draft, self.draft.random
        cells = ["", number] if self.sections == "column" else [number]
        if "code" in self.extras:
            cells.append(f"NV{len(self.marks) + 1:02d}.{random.randint(1, 9)}")
        if self.sections == "group":
            cells.append(group)
        cells.append(item.name)
        if "law" in self.extras:
            cells.append("Nghị quyết số 76/NQ-CP")
        if "product" in self.extras:
            cells.append(item.product)
        if "adviser" in self.extras:
            cells.append("Phòng Cải cách hành chính")
        lead, rest = item.lead, item.rest
        if self.agencies == "apart":
            cells += [dress.listed(random, lead), dress.listed(random, rest)]
        else:
            form = random.randrange(dress.FORMS) if self.mixed else self.form
            cells.append(dress.joined(form, lead[:1], rest))
            lead = lead[:1]
        when: Any = item.when
        if self.times == "two":
            month = random.randint(1, 6)
            begin, end = f"Tháng {month}/{draft.year}", f"Tháng {month + random.randint(1, 6)}/{draft.year}"
            cells += [begin, end]
            when = OneOf((f"Từ {begin} đến {end}", f"{begin} - {end}", f"{begin} đến {end}"))
        else:
            cells.append(when)
        meaning = self.amount(cells, item)
        funding = None
        if "source" in self.extras and self.money != "none":
            cells.append(item.source if item.amount else "")
            funding = item.source if item.amount else None
        if "note" in self.extras:
            cells.append(item.note)
        self.marks.append(meaning)
        return cells, Task(
            item.name, lead, when, meaning, rest, self.group(group),
            funding if self.plain else None, [item.product] if "product" in self.extras else None,
            (item.note or None) if "note" in self.extras else None,
        )  # fmt: skip

    def group(self, path: str) -> Any:
        """Return what the section's path means; in a CSV a group's cell is blank where it is merged elsewhere."""
        if self.sections == "none":
            return ""
        return May(path) if self.sections == "group" and self.draft.suffix == ".csv" else path

    def amount(self, cells: list[str], item: _Item) -> Any:
        """Append the money cells, and return what they mean."""
        if self.money == "none":
            return None
        random = self.draft.random
        raised = self.draft.suffix != ".csv"
        dressed = dress.money(
            random, item.amount, self.unit, plain=self.plain, raised=raised, sourced="source" in self.extras
        )
        cells.append(dressed.words)
        if self.parts:
            half = (item.amount or 0) // 2_000_000 * 1_000_000
            parts = [half, (item.amount or 0) - half]
            cells += [dress.decimal(p, self.unit) if p else "" for p in parts]
        return Ask() if self.money == "unnamed" and item.amount else dressed.meaning

    def body(self, width: int) -> tuple[list[list[str]], list[Task]]:
        rows: list[list[str]] = []
        tasks: list[Task] = []
        count = 0
        branch = ""
        goes_on = self.sections in ("across", "bare", "column") or self.draft.random.random() < 0.4
        for g, (name, items) in enumerate(self.draft.groups):
            path = name
            mark = ("I", "II", "III", "IV")[g]
            if self.sections == "letters":
                mark = ("I", "II", "I")[g]
                if g in (0, 2):
                    branch = _BRANCHES[0 if g == 0 else 1]
                    rows.append(self.head_row(("A", "B")[g > 0], branch, width, None))
                path = f"{branch} / {name}"
            if self.sections not in ("none", "group"):
                rows.append(
                    self.head_row(str(g + 1) if self.sections == "numbers" else mark, name, width, items)
                )
            for n, item in enumerate(items, 1):
                count += 1
                number = (
                    f"{g + 1}.{n}"
                    if self.sections == "numbers"
                    else str(count if goes_on or self.sections in ("none", "group") else n)
                )
                cells, task = self.row(item, number, path)
                if self.sections == "group" and n > 1:
                    cells[2 if "code" in self.extras else 1] = MERGED
                rows.append(cells)
                tasks.append(task)
        return rows, tasks

    def head_row(self, mark: str, name: str, width: int, items: list[_Item] | None) -> list[str]:
        if self.sections == "across":
            return [f"{mark}. {name}", *[ACROSS] * (width - 1)]
        if self.sections == "bare":
            return [name, *[ACROSS] * (width - 1)]
        cells = [mark, *[""] * (width - 1)]
        cells[(2 if self.sections == "column" else 1) + ("code" in self.extras)] = name
        if items and self.heads_have_sums:
            cells[self.money_at(width)] = dress.decimal(sum(i.amount or 0 for i in items), self.unit)
        return cells

    def money_at(self, width: int) -> int:
        return next(n for n, c in enumerate(self.columns) if "inh phí" in c and "Nguồn" not in c)

    # -- the whole

    def blocks(self) -> tuple[list[Block], list[Task]]:
        self.columns = self.headings()
        width = len(self.columns)
        rows, tasks = self.body(width)
        random = self.draft.random
        if random.random() < 0.12:
            spots = [n for n in range(1, len(rows)) if not {MERGED, ACROSS} & {*rows[n], *rows[n - 1]}]
            for spot in sorted(random.sample(spots, min(2, len(spots))), reverse=True):
                rows.insert(spot, [""] * width)
        self.numbered = random.random() < 0.15
        if self.draft.suffix != ".csv" and random.random() < 0.3:
            self.around[1].extend(random.choice(_TAILS))
            self.draft.tells.append(Tell(("GHI CHÚ: Các nhiệm vụ phát sinh",), needed=False))
        for item in _items(self.draft):
            if "UBND các xã, phường" in item.lead:
                self.draft.tells.append(Tell(("UBND các xã, phường",)))
                break
        self.told()
        if self.total:
            row = self.total_row(width)
            rows = [row, *rows] if self.total == "first" else [*rows, row]
        if self.named == "last":
            rows.append([f"Ghi chú: đơn vị tính {self.unit_word()}", *[ACROSS] * (width - 1)])
        if self.named == "above":
            self.around[0].append(
                self.draft.random.choice(("Đơn vị tính: {}", "ĐVT: {}", "({})")).format(self.unit_word())
            )
        if self.named == "below":
            self.around[1].append(f"Ghi chú: Kinh phí tính bằng {self.unit_word()}.")
        if self.named == "header":
            self.draft.extra["page_header"] = f"Đơn vị tính: {self.unit_word()}"
        return self.pages(rows, tasks)

    def told(self) -> None:
        tells = self.draft.tells
        if "code" in self.extras:
            tells.append(Tell(("Mã nhiệm vụ",), needed=False))
        if "law" in self.extras:
            tells.append(Tell(("Cơ sở pháp lý",), needed=False))
        if "adviser" in self.extras:
            tells.append(Tell(("Cơ quan tham mưu",)))
        if self.sections in ("group", "column"):
            tells.append(Tell(("Nhóm nhiệm vụ", "Mục"), needed=False))

    def total_row(self, width: int) -> list[str]:
        amounts = [item.amount or 0 for _, items in self.draft.groups for item in items]
        doubtful = any(isinstance(mark, (Ask, May)) for mark in self.marks)
        label = self.draft.random.choice(_TOTALS)
        cells = [""] * width
        cells[0 if self.draft.random.random() < 0.2 else self.name_at()] = label
        figure = dress.decimal(sum(amounts) + (7_000_000 if self.total == "wrong" else 0), self.unit)
        at = self.money_at(width)
        cells[at] = figure
        if self.parts:
            halves = [a // 2_000_000 * 1_000_000 for a in amounts]
            cells[at + 1] = dress.decimal(sum(halves), self.unit)
            cells[at + 2] = dress.decimal(sum(amounts) - sum(halves), self.unit)
        if self.total == "wrong" and not doubtful:
            self.draft.tells.append(Tell((label, figure)))
        elif doubtful or self.total == "wrong":
            self.draft.tells.append(Tell((label, figure), needed=False))
        return cells

    def name_at(self) -> int:
        return next(n for n, c in enumerate(self.columns) if c in _NAME_HEADINGS)

    def heading_rows(self) -> list[list[str]]:
        """Return the headings, in two rows where the money's parts stand under one of them."""
        if not self.two_rows:
            return [self.columns]
        at = self.money_at(len(self.columns))
        upper, lower = [*self.columns], [MERGED] * len(self.columns)
        upper[at : at + 3] = [self.columns[at].replace("Tổng kinh phí", "Kinh phí"), ACROSS, ACROSS]
        lower[at : at + 3] = ["Tổng", *self.columns[at + 1 : at + 3]]
        return [upper, lower]

    def pages(self, rows: list[list[str]], tasks: list[Task]) -> tuple[list[Block], list[Task]]:
        headings = self.heading_rows()
        at = next(
            (
                n
                for n in range(len(rows) // 2, len(rows))
                if MERGED not in rows[n] and ACROSS not in rows[n] and rows[n - 1][-1] != ACROSS
            ),
            0,
        )
        if not self.split or at < 2:
            return [Table([*headings, *self.numbers(), *rows])], tasks
        first, second = rows[:at], rows[at:]
        if self.split == "carried":
            name_at = self.name_at()
            more = "bảo đảm đúng quy định và tiết kiệm"
            last = next((n for n, t in enumerate(tasks) if t.name == first[-1][name_at]), None)
            if last is not None:
                second = [["", *[more if n == name_at else "" for n in range(1, len(self.columns))]], *second]
                tasks[last] = replace(tasks[last], name=May(f"{tasks[last].name} {more}"))
                self.draft.tells.append(Tell((more,), needed=False))
        again = [] if self.split == "on" else headings
        between: list[Block] = (
            [PageBreak()]
            if self.split in ("again", "on", "carried")
            else [str(self.draft.random.randint(2, 9))]
        )
        return [Table([*headings, *self.numbers(), *first]), *between, Table([*again, *second])], tasks

    def numbers(self) -> list[list[str]]:
        """Return the row that numbers the columns, where there is one."""
        return [[f"({n})" for n in range(1, len(self.columns) + 1)]] if self.numbered else []


# ---- traps


def _trapped(
    draft: _Draft, head: list[Block], blocks: list[Block], tasks: list[Task]
) -> tuple[list[Block], list[Task]]:
    kinds = {"none": 8, "results": 1, "offices": 1, "plans": 1, "struck": 1}
    if draft.suffix == ".xlsx":
        kinds |= {"summary": 1, "hidden": 1, "sheet": 1}
    if draft.suffix == ".docx":
        kinds |= {"deleted": 1}
    if draft.suffix == ".csv":
        kinds = {"none": 1}
    trap = draft.pick(**kinds)
    if trap == "none":
        return blocks, tasks
    return _TRAPS[trap](draft, blocks), tasks


def _results(draft: _Draft, blocks: list[Block]) -> list[Block]:
    year = draft.year - 1
    table = Table([
        ["TT", "Nội dung", "Đơn vị thực hiện", "Thời gian thực hiện", "Kết quả", "Kinh phí đã thực hiện"],
        ["1", "Diễn đàn năm trước", "Sở Nội vụ", f"Tháng 5/{year}", "Đạt", "45.000.000"],
        ["2", "Triển lãm năm trước", "Sở Tư pháp", f"Tháng 8/{year}", "Đạt", "15.000.000"],
    ])  # fmt: skip
    draft.tells.append(
        Tell(("Diễn đàn năm trước", f"Kết quả năm {year}", "Kinh phí đã thực hiện"), table=True)
    )
    at = next((n for n, b in enumerate(blocks) if b in _ANNEX_MARKS), None)
    if at is None:
        return [*blocks, f"KẾT QUẢ THỰC HIỆN NĂM {year}", table]
    return [*blocks[:at], f"1. Kết quả năm {year}", table, f"II. NHIỆM VỤ NĂM {draft.year}", *blocks[at:]]


def _items(draft: _Draft) -> list[_Item]:
    return [item for _, items in draft.groups for item in items]


def _offices(draft: _Draft, blocks: list[Block]) -> list[Block]:
    items = sorted(_items(draft), key=lambda item: item.lead)
    rows = [[str(n), item.lead[0], item.name, item.when] for n, item in enumerate(items, 1)]
    title = "PHÂN CÔNG NHIỆM VỤ THEO CƠ QUAN"
    draft.tells.append(Tell((title, "theo cơ quan"), table=True))
    draft.tells.append(Tell(tuple(item.name for item in items), needed=False))
    return [
        *blocks,
        PageBreak(),
        "PHỤ LỤC II",
        title,
        Table([["TT", "Cơ quan chủ trì", "Nhiệm vụ", "Thời gian"], *rows]),
    ]


def _plans(draft: _Draft, blocks: list[Block]) -> list[Block]:
    draft.other = Tell(("901/KH-UBND", "Họp báo công bố quy hoạch", "Truyền thông chính sách"), table=True)
    return [
        *blocks, PageBreak(), Letterhead("table", number="901/KH-UBND", day=f"ngày 20 tháng 01 năm {draft.year}"), "KẾ HOẠCH",
        f"Truyền thông chính sách năm {draft.year}", "Căn cứ Luật;", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ",
        Table([["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Kinh phí"],
               ["1", "Họp báo công bố quy hoạch", "Sở Tư pháp", "", f"Quý I/{draft.year}", "10.000.000"]]),
    ]  # fmt: skip


def _dropped(draft: _Draft, blocks: list[Block], style: str) -> list[Block]:
    """Put a row into the first table that is struck through, deleted (a tracked change) or hidden."""
    at, table = next((n, b) for n, b in enumerate(blocks) if isinstance(b, Table))
    place = len(table.rows) - 1
    while place > 1 and (MERGED in table.rows[place] or ACROSS in table.rows[place]):
        place -= 1
    name = "Việc đã bỏ khỏi kế hoạch"
    row = ["" if c in (MERGED, ACROSS) else c for c in table.rows[place]]
    names = [n for n, c in enumerate(table.rows[0]) if c in _NAME_HEADINGS]
    row = [f"{n + 40}" if n == 0 else name if n in names else cell for n, cell in enumerate(row)]
    codes = {"hidden": ("hidden",), STRUCK: ("struck",), DELETED: ("change",)}[style]
    draft.tells.append(Tell((name,), needed=style != DELETED, codes=codes))
    if style != "hidden":
        row = ["\n".join(styled(style, words) for words in plain(c).split("\n")) if c else c for c in row]
    rows = [*table.rows[:place], row, *table.rows[place:]]
    return [
        *blocks[:at],
        Table(rows, (place,) if style == "hidden" else (), repeated=table.repeated),
        *blocks[at + 1 :],
    ]


def _summary(draft: _Draft, blocks: list[Block]) -> list[Block]:
    sums = [sum(item.amount or 0 for item in items) for _, items in draft.groups]
    rows = [[str(n), f"Nhóm {name}", "Sở Nội vụ", f"Năm {draft.year}", dress.grouped(total)]
            for n, ((name, _), total) in enumerate(zip(draft.groups, sums, strict=True), 1)]  # fmt: skip
    draft.tells.append(Tell(("Tổng hợp chung", *(row[1] for row in rows)), table=True))
    table = Table([["TT", "Nội dung", "Đơn vị", "Thời gian", "Kinh phí"], *rows])
    return [NewSheet("Chi tiết"), *blocks, NewSheet("Tổng hợp chung"), "TỔNG HỢP KINH PHÍ", table]


def _sheet(draft: _Draft, blocks: list[Block]) -> list[Block]:
    name = "Việc của bản nháp"
    draft.tells.append(Tell((name, "Bản nháp"), codes=("sheet",), table=True))
    table = Table([["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", "Kinh phí"],
                   ["1", name, "Sở Y tế", f"Quý I/{draft.year}", "9.000.000"]])  # fmt: skip
    return [NewSheet("PL"), *blocks, NewSheet("Bản nháp", hidden=True), table]


_TRAPS: dict[str, Callable[[_Draft, list[Block]], list[Block]]] = {
    "results": _results,
    "offices": _offices,
    "plans": _plans,
    "struck": lambda draft, blocks: _dropped(draft, blocks, STRUCK),
    "deleted": lambda draft, blocks: _dropped(draft, blocks, DELETED),
    "sheet": _sheet,
    "hidden": lambda draft, blocks: _dropped(draft, blocks, "hidden"),
    "summary": _summary,
}
