"""The tasks of an annex, cell by cell, in the form of a plan file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from cchc_cli.domain.annex.agencies import COORDINATING, LEAD, AgencyCell, Mention, read_agencies
from cchc_cli.domain.annex.amounts import Money, read_money
from cchc_cli.domain.annex.cells import FUNDING_WORDS, funding_kind, is_blank, read_schedule, split_items
from cchc_cli.domain.annex.columns import PRICE, QUANTITY, Role, is_tick, one_line, ticked_span
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.head.letter import sets_reports
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.annex.registry import Registry
from cchc_cli.domain.annex.rows import LONGEST_REPEATED, TaskRow
from cchc_cli.domain.annex.table import LONGEST_HEAD, Line
from cchc_cli.domain.annex.units import year_column, year_of
from cchc_cli.domain.model.faults import Fault, Path
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import parse_phrase

Data = dict[str, object]

_KEYS = {
    Role.CODE: "code",
    Role.GROUP: "group",
    Role.NAME: "name",
    Role.PRODUCTS: "products",
    Role.LEAD: "lead",
    Role.PARTIES: "lead",
    Role.COORDINATING: "coordinating",
    Role.SCHEDULE: "schedule",
    Role.START: "schedule",
    Role.TICK: "schedule",
    Role.AMOUNT: "amount",
    Role.PART: "funding",
    Role.FUNDING: "funding",
    Role.NOTE: "note",
}
# What an amount is made of: where there is a price, the note keeps it, and no one need be asked.
_MEASURE = re.compile(rf"(?:(?:don vi tinh|dvt)\b|{QUANTITY.pattern}|{PRICE.pattern}).*")
_FIGURE = re.compile(r"\d{1,9}(?:,\d{1,6})?|\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,6})?")
_OF_ONE = re.compile(rf"{PRICE.pattern}|muc chi\b")
_SCALES = (1, 10**3, 10**6, 10**9)
_QUARTER = re.compile(r"\bquy (?:[1-4]|i{1,3}|iv)\b|\bthang (?:dau|cuoi) nam\b|\bgiai doan (?:\d|i)")
_QUANTITY = re.compile(
    r"(\d{1,4})(?!\d)\s+(?!ngày|tháng|quý|năm|giờ|phút|trang|đồng|triệu)[^\W\d_]", re.IGNORECASE
)
_BY_YEARS = re.compile(r"năm (20\d\d)\s?(?::|là|-)\s?\d", re.IGNORECASE)
_MARK = re.compile(r"[IVXLC]{1,6}|[A-ZĐ]|\d{1,2}")


@dataclass(slots=True)
class Tasks:
    """Tasks in the form of a plan file, and what a person must look at in them.

    `amounts` are in đồng, by the place of the task's row; None where there is none or it was not understood.
    """

    tasks: list[Data] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    amounts: dict[Place, int | None] = field(default_factory=dict)

    def paths_of(self, places: Iterable[Place | None], rows: Sequence[TaskRow]) -> Iterator[Path]:
        """Yield where the words of each cell of one of `rows` went; nowhere in particular for another cell."""
        begun = {row.line.place(): index for index, row in enumerate(rows)}
        for place in places:
            index = None if place is None else begun.get(place._replace(column=0, heading=""))
            column = -1 if place is None or index is None else rows[index].line.table.column_at(place)
            if index is None or not 0 <= column < len(rows[index].line.columns):
                yield ()
                continue
            role = rows[index].line.columns[column].role
            key = _KEYS.get(role, "id") if role else "note"
            yield ("tasks", index, key if key in self.tasks[index] else "id")


def read_tasks(rows: Sequence[TaskRow], registry: Registry, span: Period | None, workdays: Workdays) -> Tasks:
    """Read each row's cells. Without a `span` (the year is not known) no schedule is judged."""
    read = Tasks()
    above: dict[Role, str] = {}
    noted: dict[tuple[int, int], list[tuple[int, Line]]] = {}
    annex = -1
    for row in rows:
        if row.annex != annex:
            annex, above = row.annex, {}
        one = _TaskDraft(row, ("tasks", len(read.tasks)), above, registry)
        one.read(span, workdays)
        read.tasks.append(one.data)
        read.findings += one.findings
        for column in one.noted:
            noted.setdefault((row.annex, column), []).append((len(read.tasks) - 1, row.line))
        read.amounts[row.line.place()] = one.amount
    read.findings += (_column_noted(column, places) for (_, column), places in noted.items())
    return read


def _column_noted(column: int, places: Sequence[tuple[int, Line]]) -> Finding:
    """Return the finding on a column whose words went into the notes of tasks: one, however many they are."""
    task, line = places[0]
    headed = line.columns[column]
    path, place = ("tasks", task, "note"), line.place_at(column)
    words, title, count = one_line(line.cells[column].text), headed.title, len(places)
    better = line.at(headed.beaten) if headed.beaten else None
    if better is None:
        return find_fault("column-unknown", path, place, words, title=title, count=count)
    other = line.columns[better].title
    return find_fault("column-beaten", path, place, words, title=title, count=count, other=other)


def one_or_many(values: Sequence[str]) -> object:
    """Return values as a plan file has them: one by itself, several as a list, none as an empty text."""
    return list(values) if len(values) > 1 else "".join(values)


@dataclass(frozen=True, slots=True)
class _RowPart:
    """A part of an amount: its column and heading, its words, what they say, its place."""

    column: int
    title: str
    words: str
    money: Money
    place: Place

    @property
    def said(self) -> str:
        """The part in words, under its heading."""
        return f"{self.title}: {self.words}"

    @property
    def of_time(self) -> bool:
        """Whether it is the part of a year, a quarter or a stretch of years, and not of a source."""
        return year_of(self.title) is not None or bool(_QUARTER.search(fold(self.title)))


def _items(text: str, named: AgencyCell, role: str) -> list[str]:
    """Return the words of a cell for the agencies of one role: all of them where it has no other."""
    of_role = [m.name for m in named.mentions if m.role == role]
    return of_role if len(of_role) < len(named.mentions) else split_items(text)


class _TaskDraft:
    """One task while its cells are read. `above` holds the texts of the row above, and then this row's."""

    def __init__(self, row: TaskRow, path: Path, above: dict[Role, str], registry: Registry) -> None:
        self.row = row
        self.line: Line = row.line
        self.path = path
        self.above = above
        self.registry = registry
        self.data: Data = {}
        self.findings: list[Finding] = []
        self.amount: int | None = None
        self.noted: list[int] = []  # the columns whose words went into the note

    def read(self, span: Period | None, workdays: Workdays) -> None:
        self.name()
        self.agencies()
        self.schedule(span, workdays)
        self.money(span)
        self.note()

    def say(self, code: str, key: str, place: Place | None, words: str = "", **args: object) -> None:
        self.findings.append(find_fault(code, (*self.path, key), place, words, **args))

    def name(self) -> None:
        row = self.row
        self.data["id"] = row.id
        if group := " / ".join(filter(None, [*(name for _, name in row.sections), row.group])):
            self.data["group"] = group if len(group) <= LONGEST_HEAD else f"{group[:LONGEST_HEAD]}…"
            if len(group) > LONGEST_HEAD:
                self.say("group-too-long", "group", self.line.place(Role.NAME), limit=LONGEST_HEAD)
        self.data["name"] = row.name
        if code := self.line.text(Role.CODE):
            self.data["code"] = code
        if not row.numbered:
            self.say("row-unnumbered", "id", self.line.place(Role.NUMBER), row.id, id=row.id)
        if not row.name:
            self.say("name-blank", "name", self.line.place(Role.NAME))
        if row.products:
            self.data["products"] = row.products

    def text(self, role: Role) -> str:
        """Return the text of a cell that says who leads, or when; a blank takes that of the row above, and is said."""
        text = self.line.cell(role).text.strip()
        if not is_blank(text):
            self.above[role] = text if len(text) <= LONGEST_REPEATED else ""
            return text
        above = self.above.get(role, "")
        if above:
            self.say("cell-as-above", _KEYS[role], self.line.place(role), one_line(above))
        else:
            self.say("cell-blank", _KEYS[role], self.line.place(role))
        return above

    def agencies(self) -> None:
        """Put who leads and who coordinates, by what each cell says, whatever its column is headed.

        The cells' words stand beside them where they say more than names.
        """
        columns = [r for r in (Role.LEAD, Role.PARTIES) if self.line.at(r) is not None] or [Role.LEAD]
        ids: dict[str, list[str]] = {LEAD: [], COORDINATING: []}
        items: dict[str, list[str]] = {LEAD: [], COORDINATING: []}
        for role in (*columns, Role.COORDINATING):
            first, place = role is columns[0], self.line.place(role)
            text = self.text(role) if first else self.line.cell(role).text
            if is_blank(text):
                continue
            named = read_agencies(text, ("" if role is Role.PARTIES else LEAD) if first else COORDINATING)
            leads = any(m.role == LEAD for m in named.mentions)
            # Two columns of those who may lead, or a leader among those who coordinate: it takes a person.
            rivals = role is Role.PARTIES or (leads and items[LEAD])
            if (named.doubtful or not leads) if first else rivals:
                self.say("parties-unlabelled", "lead", place, one_line(text))
            own = COORDINATING if role is Role.COORDINATING else LEAD
            for key in ids:
                mentions = [m for m in named.mentions if m.role == key]
                if mentions or (key == own and not named.mentions):
                    items[key] += _items(text, named, key)
                    ids[key] += self.named(key, mentions, place)
        for key in ids:
            unique = list(dict.fromkeys(ids[key]))
            if unique or key == LEAD:
                self.data[key] = one_or_many(unique)
            if items[key] and items[key] != [self.registry.name(i) for i in unique]:
                self.data[f"{key}_text"] = one_or_many(items[key])

    def named(self, key: str, mentions: Sequence[Mention], place: Place) -> Iterator[str]:
        """Yield the ids of the agencies that a cell names for a role, and say which of their names are unclear."""
        for mention in mentions:
            # “và các cơ quan liên quan” names nobody; only the words keep it, unless no one else leads.
            if mention.nobody and not (key == LEAD and len(mentions) == 1):
                continue
            if not mention.clear and not self.registry.is_known(mention.name):
                self.say("agency-unclear", key, place, mention.name, name=mention.name)
            yield self.registry.id_of(mention)

    def schedule(self, span: Period | None, workdays: Workdays) -> None:
        text = self.stretch(span)
        phrases, faults = read_schedule(text, span, workdays, self.registry.units) if text else ([], [])
        self.data["schedule"] = one_or_many(phrases)
        for n, fault in faults:
            at: Path = (*self.path, "schedule", n) if len(phrases) > 1 else (*self.path, "schedule")
            place = self.line.place(Role.SCHEDULE)
            self.findings.append(Finding(fault._replace(path=at), place, phrases[n]))
        if not faults and span is not None and (quantity := self.quantity(phrases, span, workdays)):
            self.say(
                "quantity-once", "schedule", self.line.place(Role.PRODUCTS), quantity, words_there=quantity
            )
        if not faults and sets_reports(f"{self.data.get('name')} {self.data.get('products')}", text):
            self.say("schedule-reporting", "schedule", self.line.place(Role.SCHEDULE), text)

    def quantity(self, phrases: Sequence[str], span: Period, workdays: Workdays) -> str:
        """Return the product that is several (“05 video”) where the schedule has one day for it, or nothing."""
        parts = [
            part for phrase in phrases for part in parse_phrase(phrase, span, workdays, self.registry.units)
        ]
        if len(parts) != 1 or len(parts[0].dues) != 1:
            return ""
        return next((p for p in self.row.products if (found := _QUANTITY.match(p)) and int(found[1]) > 1), "")

    def stretch(self, span: Period | None) -> str:
        """Return the words for when: what is ticked; or what a column of beginnings and one of ends say together.

        A cell merged over both says it by itself. Where only the beginning is filled, the end is not that of the row
        above.
        """
        if ticked := [
            n
            for n, (column, cell) in enumerate(zip(self.line.columns, self.line.cells, strict=True))
            if column.role is Role.TICK and is_tick(cell.text)
        ]:
            year = f"/{span.start.year}" if span and span.start.year == span.end.year else ""
            spans = [ticked_span(self.line.columns[n].title) for n in ticked]
            spans = [words if "/" in words else f"{words}{year}" for words in spans]
            if len(spans) > 1:
                words, place = "; ".join(spans), self.line.place_at(ticked[0])
                self.say("ticks-several", "schedule", place, words, words_there=words)
            return "\n".join(f"- {words}" for words in spans)
        start = one_line(self.line.cell(Role.START).text)
        end = self.line.cell(Role.SCHEDULE)
        if is_blank(start) or (end.left and one_line(end.text) == start):
            return self.text(Role.SCHEDULE)
        if not is_blank(end.text):
            return f"Từ {start} đến {one_line(self.text(Role.SCHEDULE))}"
        return f"Từ {start}" if re.search(r"\d", start) else start  # “Thường xuyên”

    def money(self, span: Period | None) -> None:
        """Put the amount and the source of funds."""
        cell, at = self.line.cell(Role.AMOUNT), self.line.at(Role.AMOUNT)
        place, words = self.line.place(Role.AMOUNT), one_line(cell.text)
        money = read_money(cell.text, self.line.columns[at].unit if at is not None else 1)
        if cell.above and money.written:
            # One amount for several rows is written once, at the first.
            money = read_money("", 1)
        if money.amount and span and (of_years := _BY_YEARS.findall(words)):
            within = {year for year in of_years if span.start.year <= int(year) <= span.end.year}
            if within != set(of_years):
                # “15 (năm 2026: 10; năm 2027: 5)”: the plan has its own year's alone.
                money = Money(None, words, (), Fault("amount-several", (), {"value": words}))
        if parts := self.parts():
            money, place = self.with_parts(money, parts, span)
            words = "; ".join(part.said for part in parts)
        self.amount = money.amount
        if money.written:
            self.data["amount"] = money.written
        if money.fault:
            self.findings.append(Finding(money.fault._replace(path=(*self.path, "amount")), place, words))
        if money.doubt:
            self.findings.append(Finding(money.doubt._replace(path=(*self.path, "amount")), place, words))
        elif at is not None and money.amount is not None and self.line.reaches_down(at):
            self.say("amount-shared", "amount", place, words)
        self.product(place, words)
        self.funding(money)

    def product(self, place: Place, words: str) -> None:
        """Tell of an amount that is not the product of the quantity and the price beside it, in whatever unit."""
        if not self.amount:
            return
        columns, figures = self.line.columns, [one_line(cell.text) for cell in self.line.cells]
        of = [n for n, c in enumerate(columns) if c.role is None and _FIGURE.fullmatch(figures[n])]
        titles = [fold(columns[n].title) for n in of]
        # A third figure may be a factor too: so many days, so many people.
        if len(of) != 2 or not all(any(map(head.match, titles)) for head in (QUANTITY, _OF_ONE)):
            return
        one, other = (Fraction(figures[n].replace(".", "").replace(",", ".")) for n in of)
        at = self.line.at(Role.AMOUNT)
        about = self.line.columns[at].unit if at is not None else 1  # it may be rounded to its unit
        if not any(abs(one * other * scale - self.amount) < about for scale in _SCALES):
            self.say("amount-product", "amount", place, words, value=words, factors=[figures[n] for n in of])

    def funding(self, money: Money) -> None:
        """Put where the money comes from: the words beside the amount, and those of a column of their own."""
        source = [w for w in split_items(self.line.cell(Role.FUNDING).text) if not is_blank(w)]
        words = [*money.words, *source]
        kind, understood = funding_kind(words, has_amount=bool(money.written))
        # A word that says the kind and nothing else is said by the kind.
        more = [*(w for w in words if w != FUNDING_WORDS.get(kind)), *money.details]
        if words or money.written:
            self.data["funding"] = {"kind": kind, **({"text": one_or_many(more)} if more else {})}
        if words and not understood and not money.rough:
            place = self.line.place(Role.FUNDING if source else Role.AMOUNT)
            self.say("funding-unclear", "funding", place, "; ".join(words))

    def parts(self) -> list[_RowPart]:
        """Return the parts of the amount that have columns of their own."""
        return [
            _RowPart(
                n, column.title, words, read_money(self.line.cells[n].own, column.unit), self.line.place_at(n)
            )
            for n, column, words in self.line.written
            if column.role is Role.PART and not is_blank(words)
        ]

    def with_parts(self, money: Money, parts: Sequence[_RowPart], span: Period | None) -> tuple[Money, Place]:
        """Return the amount with its parts as the words for its source.

        A sole part is the amount. Several are held against the total; where there is none they are kept as
        they are, since no one says that they add up. Of columns by years that of the plan's only year is the
        amount, and what the other columns say stands beside it.
        """
        at = self.line.at(Role.AMOUNT)
        place = self.line.place(Role.AMOUNT) if money.written else parts[0].place
        by_source = tuple(part.said for part in parts if not part.of_time)
        by_year = tuple(part.said for part in parts if part.of_time)
        titles = [c.title if c.role in (Role.AMOUNT, Role.PART) else "" for c in self.line.columns]
        year = year_column(titles, span) if by_year else None
        if year is not None and year != at:
            own = next((part for part in parts if part.column == year), None)
            others = [part for part in parts if part is not own]
            self.tell_faults(others)
            whole = (
                [f"{titles[at]}: {self.line.text(Role.AMOUNT)}"] if at is not None and money.written else []
            )
            beside = (*whole, *(part.said for part in others))
            return replace(own.money if own else Money(), details=beside), own.place if own else place
        if money.written:
            self.tell_faults(parts)
            known = [part.money.amount for part in parts]
            total = sum(filter(None, known))
            if year is None and None not in known and money.amount not in (None, total):
                words = "; ".join((*by_source, *by_year))
                self.say("parts-differ", "amount", place, words, stated=money.amount, total=total)
        elif len(parts) == 1:
            money, title = parts[0].money, (parts[0].title,)
            by_source, by_year = ((), title) if by_year else (title, ())
        else:
            kept = "; ".join((*by_source, *by_year))
            return Money(None, kept, (), Fault("amount-several", (), {"value": kept})), place
        return replace(money, words=(*money.words, *by_source), details=(*money.details, *by_year)), place

    def tell_faults(self, parts: Iterable[_RowPart]) -> None:
        """Tell of each part that is not understood: its words go into the funding."""
        for part in parts:
            if part.money.fault:
                fault = part.money.fault._replace(path=(*self.path, "funding"))
                self.findings.append(Finding(fault, part.place, part.words))

    def note(self) -> None:
        """Put the note, and after it the words that have no place of their own: unknown columns, further rows."""
        notes = [w for w in split_items(self.line.cell(Role.NOTE).text) if not is_blank(w)]
        priced = self.amount and any(PRICE.match(fold(column.title)) for column in self.line.columns)
        for n, (column, cell) in enumerate(zip(self.line.columns, self.line.cells, strict=True)):
            if column.beaten is Role.NUMBER and self.row.group and _MARK.fullmatch(cell.text.strip()):
                continue  # the number of the group
            words = one_line(cell.text)
            unread = column.role is None or (column.role is Role.TICK and not is_tick(words))
            if unread and not is_blank(words):
                notes.append(f"{column.title}: {words}" if column.title else words)
                if not (priced and _MEASURE.fullmatch(fold(column.title))):
                    self.noted.append(n)
        for words, place in self.row.rest:
            notes.append(words)
            self.say("row-continued", "note", place, words, task=self.row.id)
        if notes:
            self.data["note"] = "; ".join(notes)
