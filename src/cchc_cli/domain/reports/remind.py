"""Whom the office that follows a plan writes to about what is owed: a letter each, with that agency's own list.

Nobody urges itself or those above it. An agency that others collect for is written to through them, a member of a
group in one letter to the group; who is asked for by name, or is the only one of its group, gets a letter of its own.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from cchc_cli.domain.figures.register import Standing, letters_on, made
from cchc_cli.domain.figures.selection import Selection
from cchc_cli.domain.model.plan import Address, Agency, Plan
from cchc_cli.domain.model.record import Record
from cchc_cli.domain.model.reporting import ReportingPeriod, periods_of, reporting_agency
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState
from cchc_cli.domain.model.text import fold, in_full
from cchc_cli.domain.reports.check import CheckItem, check_report
from cchc_cli.domain.reports.missing import MissingReport, missing_report
from cchc_cli.domain.rules.loaded import LoadedPlan

REPLY_WITHIN = 5
"""Working days in which an answer is asked for, where no day is named."""


class Matter(StrEnum):
    """What a letter is about."""

    OVERDUE = "overdue"
    SOON = "soon"
    MISSING = "missing"


class RemindItem(NamedTuple):
    """A work of one agency (an id): `done` of the `asked` products are finished.

    Of what is overdue `due` is the oldest printed date that is missed and `days` are those since then, and all such
    dates before the day ask for `asked`; of what falls due soon the next printed date, and the days to it; of what is
    behind the first date of the even spread that is missed. `partners` are the names of those that owe it together
    with the agency. Of a group of `size` units that is not listed, `rest` of them did one more.
    """

    agency: str
    who: str
    task: str
    name: str
    products: tuple[str, ...]
    partners: tuple[str, ...]
    done: int
    asked: int
    rest: int
    size: int
    due: date
    days: int


class SilentItem(NamedTuple):
    """An agency (an id) that told nothing of some tasks (ids and names), and how its form of the period stands."""

    agency: str
    who: str
    tasks: tuple[tuple[str, str], ...]
    form: Standing


class RemindLists(NamedTuple):
    """What there is to write about; of one agency the longest overdue, or the next to come, is first."""

    late: tuple[RemindItem, ...] = ()
    behind: tuple[RemindItem, ...] = ()
    soon: tuple[RemindItem, ...] = ()
    silent: tuple[SilentItem, ...] = ()

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies (ids) that have something in them."""
        return tuple(dict.fromkeys((*self.urged, *_agencies(self.behind))))

    @property
    def urged(self) -> tuple[str, ...]:
        """The agencies (ids) that a letter is written for: being behind alone is no reason for one."""
        return tuple(dict.fromkeys((*_agencies((*self.late, *self.soon)), *_agencies(self.silent))))

    @property
    def matter(self) -> Matter:
        """What it is all about, the most pressing of it."""
        if self.silent:
            return Matter.MISSING
        return Matter.OVERDUE if self.late else Matter.SOON

    def of(self, agencies: Container[str]) -> "RemindLists":
        """Return what is of these agencies."""
        return RemindLists(
            tuple(item for item in self.late if item.agency in agencies),
            tuple(item for item in self.behind if item.agency in agencies),
            tuple(item for item in self.soon if item.agency in agencies),
            tuple(item for item in self.silent if item.agency in agencies),
        )


def _agencies(items: Iterable[RemindItem | SilentItem]) -> Iterator[str]:
    return (item.agency for item in items)


class RemindLetter(NamedTuple):
    """A letter to `agency` (an id) about the agencies in its `lists`, which are others where it passes it on to them.

    `before` are the days of the letters on the same matter that it got before, oldest first.
    """

    agency: str
    receiver: Agency
    address: Address
    lists: RemindLists
    before: tuple[date, ...]

    @property
    def is_own(self) -> bool:
        """Whether it is about its receiver alone."""
        return self.lists.agencies == (self.agency,)

    @property
    def oldest(self) -> RemindItem | None:
        """What is overdue longest."""
        return max(self.lists.late, key=lambda item: item.days, default=None)


class RemindReport(NamedTuple):
    """The letters to write as of a day, what waits longest first; of what falls due `until` a day too, if so asked.

    `sender` is the office that follows the whole plan, None where the plan does not say which; `own` is what that
    owes itself, `above` who is above it (names) and owes something, `only_behind` who (names) is behind and gets no
    letter for it. `dated` is the day on the letters; None leaves it open. They ask for an answer by `reply_by`, None
    for within `REPLY_WITHIN` working days. Of a `period` they ask for reports; `missing` says whose.
    """

    plan: Plan
    as_of: date
    dated: date | None
    reply_by: date | None
    period: ReportingPeriod | None
    until: date | None
    sender: Agency | None
    letters: tuple[RemindLetter, ...]
    own: RemindLists
    above: tuple[str, ...]
    only_behind: tuple[str, ...]
    missing: MissingReport | None

    @property
    def day(self) -> date:
        """The day that the register has of these letters."""
        return self.dated or self.as_of

    @property
    def asked(self) -> ReportingPeriod | None:
        """The period that a form beside a letter is of: the one asked for, else the next to close; None: the plan."""
        owed = periods_of(self.plan.reporting, self.plan.span)
        return self.period or next((period for period in owed if not period.finished(self.as_of)), None)

    @property
    def together(self) -> RemindLists:
        """All lists in one; what several owe together is in it once."""
        lists = [letter.lists for letter in self.letters]
        return RemindLists(
            _once(item for each in lists for item in each.late),
            _once(item for each in lists for item in each.behind),
            _once(item for each in lists for item in each.soon),
            tuple(item for each in lists for item in each.silent),
        )


def _once(items: Iterable[RemindItem]) -> tuple[RemindItem, ...]:
    found: dict[object, RemindItem] = {}
    for item in items:
        found.setdefault((item.task, item.due, frozenset((item.who, *item.partners))), item)
    return tuple(found.values())


def remind_report(
    loaded: LoadedPlan,
    records: Sequence[Record],
    as_of: date,
    *,
    sent: Sequence[Sent] = (),
    agencies: frozenset[str] = frozenset(),
    behind: bool = False,
    within: int | None = None,
    period: ReportingPeriod | None = None,
    dated: date | None = None,
    reply_by: date | None = None,
) -> RemindReport:
    """Return the letters to those with anything overdue; with a `period`, to those who told nothing in that alone.

    `behind` adds what is behind the even spread, `within` those whose work falls due in so many days. `agencies` (ids)
    are the only ones written to. `sent` is what the log says was sent. The answer is asked for by `reply_by`, else
    within some working days of the letter's date.
    """
    plan = loaded.plan
    missing = missing_report(loaded, records, period, as_of, sent=sent) if period is not None else None
    if missing is not None:
        lists = RemindLists(silent=tuple(_silent(missing)))
    else:
        lists = _dated(loaded, records, as_of, behind=behind, within=within)
    if reply_by is None and dated is not None:
        reply_by = loaded.workdays.after(dated, REPLY_WITHIN)
    sender = reporting_agency(plan)
    above = _above(plan, sender)
    report = RemindReport(
        plan=plan,
        as_of=as_of,
        dated=dated,
        reply_by=reply_by,
        period=period,
        until=as_of + timedelta(days=within) if within is not None else None,
        sender=plan.agencies[sender] if sender is not None else None,
        letters=(),
        own=lists.of({*filter(None, [sender])}),
        above=tuple(plan.agencies[agency].name for agency in lists.urged if agency in above),
        only_behind=(),
        missing=missing,
    )
    return _Writer(report, lists, sent, agencies, frozenset({*above, *filter(None, [sender])})).written()


def entries_of(report: RemindReport) -> tuple[Sent, ...]:
    """Return what the register says of the letters: those about what is yet to fall due remind, and urge nobody."""
    urging = [letter.agency for letter in report.letters if letter.lists.matter is not Matter.SOON]
    reminding = [letter.agency for letter in report.letters if letter.lists.matter is Matter.SOON]
    day, period = report.day, report.period
    return (
        *made(urging, period, day, paper=SentPaper.LETTER),
        *made(reminding, period, day, SentState.REMINDED, SentPaper.LETTER),
    )


def _silent(missing: MissingReport) -> Iterator[SilentItem]:
    plan = missing.plan
    for unit in missing.silent:
        tasks = tuple((task, plan.works_by_id[task].name) for task in unit.tasks)
        for agency in unit.unit:
            yield SilentItem(agency, plan.agencies[agency].full_name, tasks, unit.form)


def _dated(
    loaded: LoadedPlan, records: Sequence[Record], as_of: date, *, behind: bool, within: int | None
) -> RemindLists:
    plan = loaded.plan
    items = check_report(loaded, records, as_of).items
    late = [
        _item(plan, item, agency, item.oldest_due, item.done + item.overdue, item.days_overdue)
        for item in items
        if item.oldest_due is not None
        for agency in item.unit
    ]
    slow = [
        _item(plan, item, agency, item.behind_since, item.done + item.overdue + item.behind, item.days_behind)
        for item in items
        if behind and item.behind_since is not None
        for agency in item.unit
    ]
    end = as_of + timedelta(days=within or 0)
    coming = [
        _item(plan, item, agency, day, asked, (day - as_of).days)
        for item in items
        if within is not None
        for day, asked in loaded.schedule(plan.works_by_id[item.task]).demands()
        if as_of <= day <= end and asked > item.done
        for agency in item.unit
    ]
    order = {agency: place for place, agency in enumerate(plan.agencies)}

    def sorted_by(found: Iterable[RemindItem]) -> tuple[RemindItem, ...]:
        return tuple(sorted(found, key=lambda item: (order[item.agency], item.due)))

    return RemindLists(sorted_by(late), sorted_by(slow), sorted_by(coming))


def _item(plan: Plan, item: CheckItem, agency: str, due: date, asked: int, days: int) -> RemindItem:
    return RemindItem(
        agency=agency,
        who=plan.agencies[agency].full_name,
        task=item.task,
        name=item.name,
        products=plan.works_by_id[item.task].products,
        partners=tuple(plan.agencies[other].full_name for other in item.unit if other != agency),
        done=item.done,
        asked=asked,
        rest=item.rest,
        size=item.size,
        due=due,
        days=days,
    )


def _above(plan: Plan, sender: str | None) -> frozenset[str]:
    """Return the agencies that the office does not urge: the plan's issuer, and whom it reports to itself."""
    issuer, place = fold(in_full(plan.issuer or "")), fold(plan.place or "")
    over = plan.agencies[sender].reports_to if sender is not None else None
    return frozenset(
        agency_id
        for agency_id, agency in plan.agencies.items()
        if agency_id == over
        or any((name := fold(in_full(s))) == issuer or f"{name} {place}" == issuer for s in agency.spellings)
    )


class _Writer:
    """Says which letter each agency with something in the lists is written to in."""

    def __init__(
        self,
        report: RemindReport,
        lists: RemindLists,
        sent: Sequence[Sent],
        asked: frozenset[str],
        never: frozenset[str],
    ) -> None:
        self._report = report
        self._plan = report.plan
        self._lists = lists
        self._letters = letters_on(report.plan, sent, report.period)
        self._asked = asked
        self._selection = Selection(report.plan, asked)
        self._never = never
        self._members = {group: frozenset(self._plan.members(group)) for group in self._plan.agencies}
        # Looked up for each agency: going through all groups, or all lists, every time would take their product.
        self._groups: dict[str, list[str]] = {}
        for group, members in self._members.items():
            for member in members - {group}:
                self._groups.setdefault(member, []).append(group)
        self._tasks: dict[str, set[str]] = {}
        for item in (*lists.late, *lists.behind, *lists.soon):
            self._tasks.setdefault(item.agency, set()).add(item.task)
        for silent in lists.silent:
            self._tasks.setdefault(silent.agency, set()).update(task for task, _ in silent.tasks)
        self._covered: dict[tuple[str, str], bool] = {}

    def written(self) -> RemindReport:
        """Return the report with its letters."""
        through: dict[str, list[str]] = {}
        for agency in self._lists.agencies:
            if agency in self._never:
                continue
            receiver = self._receiver(agency)
            if receiver in self._asked or self._selection.has(agency):
                through.setdefault(receiver, []).append(agency)
        letters: list[RemindLetter] = []
        written: set[str] = set()
        for receiver, agencies in through.items():
            lists = self._lists.of({*agencies})
            if not lists.urged:
                continue
            if (
                lists.urged != (receiver,)
                and len(lists.urged) == 1
                and self._is_member(lists.urged[0], receiver)
            ):
                lists = lists.of(lists.urged)
                letters.append(self._letter(lists.urged[0], receiver, lists))
            else:
                letters.append(self._letter(receiver, receiver, lists))
            written.update(item.agency for item in lists.behind)
        slow = dict.fromkeys(
            item.who
            for item in self._lists.behind
            if item.agency not in written | self._never and self._selection.has(item.agency)
        )
        letters.sort(key=lambda letter: letter.oldest.due if letter.oldest else date.max)
        return self._report._replace(letters=tuple(letters), only_behind=tuple(slow))

    def _letter(self, agency: str, through: str, lists: RemindLists) -> RemindLetter:
        """Return the letter to an agency, which may have been written to before in letters `through` its group.

        A letter of the days since the oldest of what is overdue was about that already.
        """
        since = min((item.due for item in lists.late), default=date.min)
        days = {
            entry.date
            for entry in self._letters
            if entry.agency in (agency, through) and since < entry.date < self._report.day
        }
        before = () if lists.matter is Matter.SOON else tuple(sorted(days))
        return RemindLetter(agency, self._plan.agencies[agency], self._plan.address(agency), lists, before)

    def _receiver(self, agency: str) -> str:
        """Return whom to write to about an agency."""
        if agency in self._asked:
            return agency
        group = self._group(agency)
        for each in (agency, group):
            over = self._plan.agencies[each].reports_to
            if over is not None and over not in self._never:
                return over
        return group

    def _group(self, agency: str) -> str:
        """Return the smallest group through which alone an agency has what it owes; itself where it is named for it."""
        plan = self._plan
        leads = {lead for task in self._tasks[agency] for lead in plan.works_by_id[task].lead}
        if agency in leads or plan.agencies[agency].is_group:
            return agency
        within = self._groups.get(agency, [])
        groups = [group for group in within if any(self._covers(lead, group) for lead in leads)]
        return min(groups, key=lambda group: len(self._members[group]), default=agency)

    def _covers(self, lead: str, group: str) -> bool:
        """Whether whoever is in a group is in another one too."""
        if (lead, group) not in self._covered:
            self._covered[lead, group] = self._members[lead] >= self._members[group]
        return self._covered[lead, group]

    def _is_member(self, agency: str, group: str) -> bool:
        return group != agency and agency in self._members[group]
