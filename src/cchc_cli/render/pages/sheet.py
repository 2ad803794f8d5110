"""An agency's sheet laid out: what it owes now, its tasks, its money, its units, whom to ask."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeVar

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.plan import Address, Agency, Contact, Task
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.schedule import Due
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.check import CheckItem, State
from cchc_cli.domain.reports.sheet import AgencySheet, SheetAnswer, SheetTask, UnitStanding
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED, blank, drawn
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Note,
    Table,
    Tone,
    table,
)
from cchc_cli.render.pages.budget import STEPS, execution
from cchc_cli.render.pages.check import units_done
from cchc_cli.render.pages.missing import period_words

_Item = TypeVar("_Item")

_LONGEST, _BRIEF, _TITLE = 240, 80, 160
"""Letters of a text at most, however much room there is; of a name that stands whole elsewhere; of a title."""


class Room(NamedTuple):
    """How much a page shows: so many letters of a text, rows of a table, and units.

    `wordy`: a product beside its task too, and the plan's words for when.
    """

    letters: int
    rows: int = 10_000
    units: int = 15
    wordy: bool = False

    @property
    def dates(self) -> int:
        """How many due dates of a task it shows."""
        return 15 if self.wordy else 4


ROOMS = (
    *(Room(_LONGEST, units=units, wordy=True) for units in (10_000, 60, 50, 40, 30, 25, 20, 15)),
    *(Room(letters, wordy=True) for letters in (160, 120)),
    *(Room(letters) for letters in (200, 150, 120, 100, _BRIEF, 60, 50, 40, 36, 32)),
    *(Room(60, units=units) for units in (13, 12, 11, 10, 9, 8, 7)),
    *(Room(32, rows, min(rows, 15)) for rows in (18, 16, 14, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1)),
    Room(16, 1, 1),
)
"""From the best on: at first fewer units are shown, then shorter names, then fewer rows."""


def documents(sheet: AgencySheet, language: Language) -> Iterator[Document]:
    """Yield a sheet laid out in ever less room."""
    for room in ROOMS:
        yield _Page(sheet, language, room).document()


class _OwedNow(NamedTuple):
    """A row of what is owed now: how many of a task, since or until when, and how."""

    task: SheetTask
    number: int
    day: date | None
    how: str
    tone: Tone


class _Page:
    """A sheet while it is laid out in some room."""

    def __init__(self, sheet: AgencySheet, language: Language, room: Room) -> None:
        self._sheet, self._language, self._room = sheet, language, room
        self._own = set(sheet.plan.members(sheet.agency))

    def document(self) -> Document:
        sheet, language = self._sheet, self._language
        return Document(
            title=language("sheet.title", name=_cut(sheet.name, _TITLE)),
            subtitle=language(
                "sheet.subtitle",
                number=_cut(sheet.plan.number, _TITLE),
                title=_cut(sheet.plan.title, _TITLE),
            ),
            blocks=tuple(self._blocks()),
        )

    def _blocks(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        if not sheet.followed:
            yield Note(language("sheet.unfollowed", day=self._day), Tone.QUIET)
        if sheet.tasks:
            yield from self._summary()
            yield from self._now()
            yield from self._tasks()
            if sheet.followed:
                yield from self._money()
        else:
            yield Note(language("sheet.leads_nothing", day=self._day))
        yield from self._units()
        yield Heading(language("sheet.ask"))
        yield self._contacts()

    def _summary(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        if not sheet.followed:
            return
        if not sheet.recorded:
            yield Note(language("sheet.untold"), Tone.STRONG)
        if not sheet.due:
            yield Note(language("sheet.nothing_due", day=self._day))
            return
        yield Note(
            language(
                "sheet.kept",
                day=self._day,
                kept=language.number(sheet.kept),
                due=language.number(sheet.due),
                share=language.percent(Fraction(sheet.kept, sheet.due)),
                late=language.number(sum(bool(task.late) for task in sheet.tasks)),
                behind=language.number(sum(bool(task.behind) for task in sheet.tasks)),
            ),
            Tone.STRONG,
        )

    # -- what is owed now

    def _now(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        requested = sheet.plan.address(sheet.agency) is Address.REQUEST
        yield Heading(language("sheet.now_requested" if requested else "sheet.now"))
        owed = [*self._owed()]
        if owed:
            fields: tuple[Field[_OwedNow], ...] = (
                Field(language("sheet.task"), lambda o: _cut(self._named(o.task.work), _BRIEF)),
                Field(language("sheet.number"), lambda o: o.number, As.COUNT),
                Field(language("sheet.day"), lambda o: o.day, As.DATE),
                Field(language("sheet.how"), lambda o: o.how),
            )
            yield from self._first(fields, owed, self._check, lambda o: o.tone)
        else:
            key = "sheet.nothing_now" if sheet.followed else "sheet.nothing_soon"
            yield Note(language(key, within=sheet.within))
        if sheet.answer is not None:
            yield Note(self._answer(sheet.answer))

    def _owed(self) -> Iterator[_OwedNow]:
        sheet = self._sheet
        if sheet.followed:
            late = [(task, task.late) for task in sheet.tasks if task.late]
            for task, items in sorted(late, key=lambda pair: -max(i.days_overdue for i in pair[1])):
                first = max(items, key=lambda item: item.days_overdue)
                how = self._how("overdue", task, items, first.days_overdue)
                yield _OwedNow(task, sum(i.overdue for i in items), first.oldest_due, how, Tone.LATE)
            behind = [(task, task.behind) for task in sheet.tasks if task.behind]
            for task, items in sorted(behind, key=lambda pair: -max(i.days_behind for i in pair[1])):
                first = max(items, key=lambda item: item.days_behind)
                day = first.behind_since and AssumedDate.where(first.behind_since, assumed=True)
                how = self._how("behind", task, items, first.days_behind)
                yield _OwedNow(task, sum(i.behind for i in items), day, how, Tone.SOON)
        for task in sorted((t for t in sheet.tasks if t.soon), key=lambda task: task.coming[0]):
            day, _ = task.coming[0]
            left = (day - sheet.as_of).days
            how = self._language("sheet.soon", days=left) if left else self._language("sheet.today")
            if task.soon > 1:
                how = self._language("sheet.soon_many", within=sheet.within, first=how)
            yield _OwedNow(task, task.soon, _next(task), how, Tone.PLAIN)

    def _how(self, key: str, task: SheetTask, items: Sequence[CheckItem], days: int) -> str:
        number = self._language.number
        if len(task.items) == 1:
            return self._language(f"sheet.{key}", days=number(days))
        return self._language(
            f"sheet.{key}_units", units=number(len(items)), of=number(len(task.items)), days=number(days)
        )

    def _answer(self, answer: SheetAnswer) -> str:
        """Say what was told in the last period, and how the form of it stands."""
        language, form = self._language, answer.form
        parts = []
        if not answer.owed:
            parts.append(language("sheet.answer_none_owed"))
        elif (
            answer.silent
            and (units := [unit for unit in self._sheet.units if unit.answer])
            and self._is_group
        ):
            silent = sum(bool(unit.answer and unit.answer.silent) for unit in units)
            words = self._cut(language.some(answer.silent))
            parts.append(language("sheet.units_silent", n=silent, of=len(units), tasks=words))
        elif answer.silent:
            parts.append(language("sheet.answer_silent", tasks=self._cut(language.some(answer.silent))))
        else:
            parts.append(language("sheet.answer_told"))
        if form.state is not None:
            parts.append(language(f"sheet.form_{form.state}", day=language.date(form.returned)))
        elif form.made is not None:
            parts.append(language("sheet.form_made", day=language.date(form.made)))
        if form.reminded:
            parts.append(language("sheet.form_reminded", count=language.number(form.reminded)))
        period = period_words(answer.period, language)
        return language("sheet.answer", period=period) + "; ".join(parts) + "."

    # -- the tasks

    def _tasks(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        yield Heading(language("sheet.tasks", count=language.number(len(sheet.tasks))))
        total = "" if sheet.followed else language("sheet.total")
        fields: list[Field[SheetTask]] = [
            Field(language("sheet.task"), lambda t: self._named(t.work, product=True), total=total),
        ]
        if self._room.wordy:
            fields.append(Field(language("sheet.when"), lambda t: self._cut("; ".join(t.work.words))))
        if sheet.followed:
            fields += [
                Field(language("sheet.kept_of"), lambda t: self._fraction(t.kept, t.due) if t.due else None),
                Field(language("sheet.done_of"), self._done),
                Field(language("sheet.next"), _next, As.DATE),
                Field(language("sheet.how"), self._state),
            ]
        else:
            fields += [Field(language("sheet.dates"), self._dates), self._estimates()]
        yield from self._first(tuple(fields), sheet.tasks, self._check)
        if any(t.behind or any(not printed for _, printed in t.coming) for t in sheet.tasks):
            yield Note(language("sheet.assumed", mark=ASSUMED), Tone.QUIET)

    def _estimates(self) -> Field[SheetTask]:
        """Return the column of what the plan gives each task."""
        money = self._sheet.money
        rows = {row.key[0]: row for row in money.rows}

        def cell(task: SheetTask) -> Cell:
            row = rows.get(task.work.id)
            return self._joint(row, None, row.amount) if row else None

        total = self._joint(money.total, None, money.total.amount)
        return Field(self._language("sheet.estimate"), cell, As.MONEY, summed=True, total=total)

    def _dates(self, task: SheetTask) -> str:
        if not task.of and not self._room.wordy:
            return self._cut("; ".join(task.work.words))
        days = [drawn(_day(due), As.DATE, self._language) for due in task.coming[: self._room.dates]]
        if (more := len(task.coming) - len(days)) > 0:
            days.append(self._language("sheet.more_dates", count=self._language.number(more)))
        return ", ".join(days)

    def _done(self, task: SheetTask) -> str:
        return self._fraction(task.done, task.of) if task.of else self._language.number(task.done)

    def _fraction(self, n: int, of: int) -> str:
        return self._language("sheet.fraction", n=self._language.number(n), of=self._language.number(of))

    def _state(self, task: SheetTask) -> str:
        """Say where a task stands; of several units, how many stand where."""
        language = self._language
        if len(task.items) == 1:
            item = task.items[0]
            state = language(f"check.state_{item.state}")
            if units := units_done(item, language):
                return f"{state}; {language('check.units_more', units=units)}"
            return state
        counts = {state: sum(item.state is state for item in task.items) for state in State}
        return "; ".join(
            language(
                "sheet.units_in_state",
                state=language(f"check.state_{state}"),
                count=language.number(count),
            )
            for state, count in counts.items()
            if count
        )

    def _named(self, work: Task, *, product: bool = False) -> str:
        """Name a task; one that is owed together with others says so, in place of its product."""
        language, name = self._language, f"{work.id}. {work.name}"
        units = next((task.items[0].unit for task in self._sheet.tasks if task.work is work), ())
        if others := [self._sheet.plan.agencies[unit].label for unit in units if unit not in self._own]:
            return language("sheet.joint", name=self._cut(name), who=self._cut(language.some(others)))
        products = [words.rstrip(" ;.,") for words in work.products if words != work.name]
        if product and products and self._room.wordy:
            name = language("sheet.product", name=name.rstrip(" ;.,"), products="; ".join(products))
        return self._cut(name)

    # -- the money

    def _money(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        yield Heading(language("sheet.money"))
        rows = [row for row in sheet.money.rows if _has_money(row)]
        if not rows:
            yield Note(language("sheet.no_money"))
            return
        total = sheet.money.total

        def field(key: str, step: Step | None, of: Callable[[BudgetRow], int | None]) -> Field[BudgetRow]:
            def cell(row: BudgetRow) -> Cell:
                return self._joint(row, step, of(row))

            return Field(language(f"sheet.{key}"), cell, As.MONEY, summed=True, total=cell(total))

        fields: tuple[Field[BudgetRow], ...] = (
            Field(language("sheet.id"), lambda row: self._cut(row.key[0]), total=language("sheet.total")),
            field("amount", None, lambda row: row.amount),
            *(field(step, Step(step), of) for step, of in STEPS.items()),
            Field(
                language("sheet.remaining"),
                lambda row: execution(row).remaining,
                As.MONEY,
                summed=True,
                total=execution(total).remaining,
            ),
        )
        yield from self._first(fields, rows, f"cchc budget --agency {self._id} --by task")
        if amount := execution(total).spent_unapproved:
            of = [row.key[0] for row in rows if execution(row).spent_unapproved]
            words = language(
                "sheet.unapproved", amount=language.money(amount), tasks=self._cut(language.some(of))
            )
            yield Note(words)
        if any(row.joint for row in rows):
            yield Note(language("report.joint_note"), Tone.QUIET)

    def _joint(self, row: BudgetRow, step: Step | None, amount: int | None) -> Cell:
        """Return an amount, or that what stands there is of several agencies together."""
        return self._language("report.joint_cell") if amount is None and step in row.joint else amount

    # -- the units, and whom to ask

    def _units(self) -> Iterator[Block]:
        sheet, language = self._sheet, self._language
        if not sheet.units or not sheet.followed:
            return
        key = "sheet.units" if self._is_group else "sheet.units_through"
        yield Heading(language(key, count=language.number(len(sheet.units))))
        fields: list[Field[UnitStanding]] = [
            Field(language("sheet.unit"), lambda u: self._cut(u.name)),
            Field(language("sheet.kept_of"), lambda u: self._fraction(u.kept, u.due) if u.due else None),
            Field(language("sheet.late_works"), lambda u: u.late, As.COUNT),
            Field(language("sheet.late_days"), lambda u: u.days_overdue or None, As.COUNT),
            Field(language("sheet.behind_works"), lambda u: u.behind, As.COUNT),
        ]
        period = next((unit.answer.period for unit in sheet.units if unit.answer), None)
        if period is not None:
            words = language("sheet.told", period=period_words(period, language))
            fields.append(Field(words, self._told))
        units = sorted(sheet.units, key=lambda unit: -unit.days_overdue)
        yield from self._first(
            tuple(fields), units, self._check, lambda u: Tone.LATE if u.late else Tone.PLAIN, self._room.units
        )

    def _told(self, unit: UnitStanding) -> str | None:
        if unit.answer is None or not unit.answer.owed:
            return None
        return self._language("sheet.unit_silent" if unit.answer.silent else "sheet.unit_told")

    def _contacts(self) -> Table:
        sheet, language = self._sheet, self._language
        agencies = sheet.plan.agencies
        roles: dict[str, Agency | None] = {}
        if sheet.office != sheet.agency:
            roles["office"] = agencies[sheet.office] if sheet.office else None
        if sheet.through is not None and sheet.through != sheet.office:
            roles["through"] = agencies[sheet.through]
        if not agencies[sheet.agency].is_group:
            roles["own"] = agencies[sheet.agency]

        def contact(of: Callable[[Contact], str | None]) -> Callable[[tuple[str, Agency | None]], str]:
            def cell(pair: tuple[str, Agency | None]) -> str:
                given = pair[1] and pair[1].contact and of(pair[1].contact)
                return self._cut(given) if given else language("official.short_blank")

            return cell

        def name(pair: tuple[str, Agency | None]) -> str:
            return self._cut(pair[1].name) if pair[1] else blank("sheet.office_blank", language)

        fields: tuple[Field[tuple[str, Agency | None]], ...] = (
            Field(language("sheet.role"), lambda pair: language(f"sheet.role_{pair[0]}")),
            Field(language("sheet.agency"), name),
            Field(language("sheet.person"), contact(lambda c: c.person)),
            Field(language("sheet.phone"), contact(lambda c: c.phone)),
            Field(language("sheet.email"), contact(lambda c: c.email)),
        )
        return table(fields, roles.items(), language("sheet.ask"))

    @property
    def _is_group(self) -> bool:
        """Whether the sheet is of agencies that are listed one by one."""
        return self._own != {self._sheet.agency}

    # -- what there is room for

    @property
    def _day(self) -> str:
        return self._language.date(self._sheet.as_of)

    @property
    def _id(self) -> str:
        return shlex.quote(self._sheet.agency)

    @property
    def _check(self) -> str:
        return f"cchc check --agency {self._id} --all"

    def _first(
        self,
        fields: Sequence[Field[_Item]],
        items: Sequence[_Item],
        command: str,
        tone: Callable[[_Item], Tone] = lambda _: Tone.PLAIN,
        most: int | None = None,
    ) -> Iterator[Block]:
        """Yield the rows that there is room for, and how many more there are, with the `command` that shows all."""
        most = self._room.rows if most is None else most
        yield table(fields, items[:most], tone=tone)
        if (more := len(items) - most) > 0:
            words = self._language("sheet.more", count=self._language.number(more), command=command)
            yield Note(words, Tone.QUIET)

    def _cut(self, text: str) -> str:
        return _cut(text, self._room.letters)


def _cut(text: str, letters: int) -> str:
    """Return a text as far as there is room, to a whole word, on one line."""
    text = " ".join(text.split())
    if len(text) <= letters:
        return text
    kept = text[: letters - 1]
    return f"{kept.rpartition(' ')[0] or kept}…"


def _next(task: SheetTask) -> date | None:
    return _day(task.coming[0]) if task.coming else None


def _day(due: Due) -> date:
    day, printed = due
    return AssumedDate.where(day, not printed)


def _has_money(row: BudgetRow) -> bool:
    return row.amount is not None or bool(row.joint) or execution(row) != Execution()
