"""The tasks of an annex, cell by cell, in the form of a plan file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cchc_cli.domain.annex.agencies import mentions, split_parties
from cchc_cli.domain.annex.cells import (
    FUNDING_WORDS,
    Money,
    funding_kind,
    is_blank,
    read_money,
    read_schedule,
    split_items,
)
from cchc_cli.domain.annex.finding import Finding, find_fault
from cchc_cli.domain.annex.letter import sets_reports
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.annex.registry import Registry
from cchc_cli.domain.annex.rows import TaskRow
from cchc_cli.domain.annex.table import LONGEST_HEAD, Line, Role, one_line
from cchc_cli.domain.model.faults import Fault, Path
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.workdays import Workdays

Data = dict[str, object]

_KEYS = {
    Role.NAME: "name",
    Role.PRODUCTS: "products",
    Role.LEAD: "lead",
    Role.PARTIES: "lead",
    Role.COORDINATING: "coordinating",
    Role.SCHEDULE: "schedule",
    Role.START: "schedule",
    Role.AMOUNT: "amount",
    Role.PART: "funding",
    Role.FUNDING: "funding",
    Role.NOTE: "note",
}
_LEAST = 10_000
"""Đồng. No task costs less: a smaller number without a unit was meant in another one."""

LONGEST_REPEATED = 500
"""Letters of a cell that the blank cells below it can mean too: what is longer is not said over and over."""

MOST_UNKNOWN = 20
"""Cells of a row in columns of unknown meaning that are each a finding; the words of all are in the note."""

_DITTO = re.compile(
    r"-?\s*n\s*t\s*-?|\(?\s*như\s+(?:dòng\s+|mục\s+)?trên\s*\)?|[\"″”]|-?//-?|nt\.", re.IGNORECASE
)


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
            if place is None or index is None or not 0 < place.column <= len(rows[index].line.columns):
                yield ()
                continue
            role = rows[index].line.columns[place.column - 1].role
            key = _KEYS.get(role, "id") if role else "note"
            yield ("tasks", index, key if key in self.tasks[index] else "id")


def read_tasks(rows: Sequence[TaskRow], registry: Registry, span: Period | None, workdays: Workdays) -> Tasks:
    """Read each row's cells. Without a `span` (the year is not known) no schedule is judged."""
    read = Tasks()
    above: dict[Role, str] = {}
    annex = -1
    for row in rows:
        if row.annex != annex:
            annex, above = row.annex, {}
        one = _TaskDraft(row, ("tasks", len(read.tasks)), above, registry)
        one.read(span, workdays)
        read.tasks.append(one.data)
        read.findings += one.findings
        read.amounts[row.line.place()] = one.amount
    return read


def one_or_many(values: Sequence[str]) -> object:
    """Return values as a plan file has them: one by itself, several as a list, none as an empty text."""
    return list(values) if len(values) > 1 else "".join(values)


@dataclass(frozen=True, slots=True)
class _RowPart:
    """A part of an amount: its column's heading, its words, what they say, its place."""

    title: str
    words: str
    money: Money
    place: Place


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

    def read(self, span: Period | None, workdays: Workdays) -> None:
        self.name()
        lead, coordinating = self.parties()
        self.agencies("lead", lead)
        self.agencies("coordinating", coordinating)
        self.schedule(span, workdays)
        self.money()
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
        if not row.numbered:
            self.say("row-unnumbered", "id", self.line.place(Role.NUMBER), row.id, id=row.id)
        if not row.name:
            self.say("name-blank", "name", self.line.place(Role.NAME))
        if row.products:
            self.data["products"] = row.products

    def text(self, role: Role) -> str:
        """Return a cell's text; a blank or “như trên” takes that of the row above, and a blank is said.

        Only who leads and when may be blank so: no products, no coordinating agency and no amount mean none.
        """
        text = self.line.cell(role).text.strip()
        above = self.above.get(role, "")
        if len(above) > LONGEST_REPEATED:
            above = ""
        if above and _DITTO.fullmatch(one_line(text)):
            return above
        if role in (Role.LEAD, Role.SCHEDULE, Role.PARTIES) and is_blank(text):
            if above:
                self.say("cell-as-above", _KEYS[role], self.line.place(role), one_line(above))
            else:
                self.say("cell-blank", _KEYS[role], self.line.place(role))
            return above
        self.above[role] = text
        return text

    def parties(self) -> tuple[str, str]:
        """Return the texts of the leading and the coordinating agencies, parting a column that holds both."""
        if self.line.at(Role.PARTIES) is None:
            lead, coordinating = self.text(Role.LEAD), self.text(Role.COORDINATING)
            labelled = split_parties(lead)
            if labelled is None or not labelled[0]:
                return lead, coordinating
            return labelled[0], "\n".join(filter(None, (labelled[1], coordinating)))
        both = self.text(Role.PARTIES)
        parts = split_parties(both)
        if parts is not None and parts[0]:
            return parts
        if sum(not m.nobody for m in mentions(both)) > 1:
            self.say("parties-unlabelled", "lead", self.line.place(Role.PARTIES), one_line(both))
        return both, ""

    def agencies(self, key: str, text: str) -> None:
        """Put the agencies of a cell under `key`, and its words beside them where they say more than a name."""
        items = [] if is_blank(text) else split_items(text)
        named = mentions(text) if items else ()
        # “và các cơ quan liên quan” names nobody; only the words keep it, unless no one else leads.
        kept = [m for m in named if not m.nobody or (key == "lead" and len(named) == 1)]
        ids = list(dict.fromkeys(map(self.registry.id_of, kept)))
        if ids or key == "lead":
            self.data[key] = one_or_many(ids)
        if items and items != [self.registry.name(i) for i in ids]:
            self.data[f"{key}_text"] = one_or_many(items)
        role = Role.LEAD if key == "lead" else Role.COORDINATING
        place = self.line.place(role if self.line.at(role) is not None else Role.PARTIES)
        for mention in kept:
            if not mention.clear and not self.registry.is_known(mention.name):
                self.say("agency-unclear", key, place, mention.name, name=mention.name)

    def schedule(self, span: Period | None, workdays: Workdays) -> None:
        text = self.stretch(span, workdays)
        phrases, faults = read_schedule(text, span, workdays, self.registry.units) if text else ([], [])
        self.data["schedule"] = one_or_many(phrases)
        for n, fault in faults:
            at: Path = (*self.path, "schedule", n) if len(phrases) > 1 else (*self.path, "schedule")
            place = self.line.place(Role.SCHEDULE)
            self.findings.append(Finding(fault._replace(path=at), place, phrases[n]))
        if not faults and sets_reports(f"{self.data.get('name')} {self.data.get('products')}", text):
            self.say("schedule-reporting", "schedule", self.line.place(Role.SCHEDULE), text)

    def stretch(self, span: Period | None, workdays: Workdays) -> str:
        """Return the words for when; a column of beginnings and one of ends say one stretch of time.

        A cell merged over both says it by itself. Where only the beginning is filled it may be all there is to
        say (“Thường xuyên”); the end is not that of the row above.
        """
        start = one_line(self.line.cell(Role.START).text)
        end = self.line.cell(Role.SCHEDULE)
        if is_blank(start) or (end.left and one_line(end.text) == start):
            return self.text(Role.SCHEDULE)
        if not is_blank(end.text):
            return f"Từ {start} đến {one_line(self.text(Role.SCHEDULE))}"
        since = f"Từ {start}"
        units = self.registry.units
        alone = span is not None and bool(read_schedule(since, span, workdays, units)[1])
        return start if alone and not read_schedule(start, span, workdays, units)[1] else since

    def money(self) -> None:
        """Put the amount and the source of funds."""
        cell, at = self.line.cell(Role.AMOUNT), self.line.at(Role.AMOUNT)
        place, words = self.line.place(Role.AMOUNT), one_line(cell.text)
        money = read_money(cell.text, self.line.columns[at].unit if at is not None else 1)
        if cell.above and money.written:
            # One amount for several rows is written once, at the first.
            money = read_money("", 1)
        if parts := self.parts():
            money, place = self.with_parts(money, parts)
            words = "; ".join(f"{part.title}: {part.words}" for part in parts)
        self.amount = money.amount
        if money.written:
            self.data["amount"] = money.written
        if money.fault:
            self.findings.append(Finding(money.fault._replace(path=(*self.path, "amount")), place, words))
        if money.about:
            self.say("amount-about", "amount", place, words)
        elif money.bare and money.amount is not None and 0 < money.amount < _LEAST:
            self.say("amount-small", "amount", place, words, amount=money.amount)
        elif money.bare and money.amount and at is not None and self.line.columns[at].doubtful:
            self.say("amount-unit", "amount", place, words)
        elif at is not None and money.amount is not None and _reaches_down(self.line, at):
            self.say("amount-shared", "amount", place, words)
        self.funding(money)

    def funding(self, money: Money) -> None:
        """Put where the money comes from: the words beside the amount, and those of a column of their own."""
        source = [w for w in split_items(self.line.cell(Role.FUNDING).text) if not is_blank(w)]
        words = [*money.words, *source]
        if not words:
            if money.written:
                self.data["funding"] = {"kind": "budget"}
            return
        kind, understood = funding_kind(words, has_amount=bool(money.written))
        # A word that says the kind and nothing else is said by the kind.
        more = [w for w in words if w != FUNDING_WORDS.get(kind)]
        self.data["funding"] = {"kind": kind, **({"text": one_or_many(more)} if more else {})}
        if not understood and not money.about:
            place = self.line.place(Role.FUNDING if source else Role.AMOUNT)
            self.say("funding-unclear", "funding", place, "; ".join(words))

    def parts(self) -> list[_RowPart]:
        """Return the parts of the amount that have columns of their own."""
        return [
            _RowPart(
                column.title, one_line(cell.text), read_money(cell.text, column.unit), self.line.place_at(n)
            )
            for n, (column, cell) in enumerate(zip(self.line.columns, self.line.cells, strict=True))
            if column.role is Role.PART and not cell.above and not is_blank(cell.text)
        ]

    def with_parts(self, money: Money, parts: Sequence[_RowPart]) -> tuple[Money, Place]:
        """Return the amount with its parts as the words for its source.

        A sole part is the amount. Several are held against the total; where there is none they are kept as
        they are, since no one says that they add up.
        """
        place = self.line.place(Role.AMOUNT) if money.written else parts[0].place
        words = tuple(f"{part.title}: {part.words}" for part in parts)
        if money.written:
            known = [part.money.amount for part in parts]
            total = sum(filter(None, known))
            if money.amount is not None and None not in known and total != money.amount:
                self.say("parts-differ", "amount", place, "; ".join(words), stated=money.amount, total=total)
            return replace(money, words=(*money.words, *words)), place
        if len(parts) == 1:
            return replace(parts[0].money, words=(*parts[0].money.words, parts[0].title)), place
        kept = "; ".join(words)
        return Money(None, kept, (), Fault("amount-several", (), {"value": kept})), place

    def note(self) -> None:
        """Put the note, and after it the words that have no place of their own: unknown columns, further rows."""
        notes = [w for w in split_items(self.line.cell(Role.NOTE).text) if not is_blank(w)]
        unknown = 0
        for n, (column, cell) in enumerate(zip(self.line.columns, self.line.cells, strict=True)):
            if column.role is None and not is_blank(words := one_line(cell.text)):
                notes.append(f"{column.title}: {words}" if column.title else words)
                if (unknown := unknown + 1) <= MOST_UNKNOWN:
                    self.say("column-unknown", "note", self.line.place_at(n), words, title=column.title)
        for words, place in self.row.rest:
            notes.append(words)
            self.say("row-continued", "note", place, words, task=self.row.id)
        if notes:
            self.data["note"] = "; ".join(notes)


def _reaches_down(line: Line, column: int) -> bool:
    """Return whether a cell covers the one below it too."""
    below = line.table.rows[line.index + 1 : line.index + 2]
    return any(row[column].above and not row[column].left for row in below)
