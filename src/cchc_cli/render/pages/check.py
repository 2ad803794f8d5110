"""A check of progress laid out: what is late first, then what falls due soon, then the rest."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.figures.spending import MoneyFinding
from cchc_cli.domain.reports.check import (
    CheckItem,
    CheckReport,
    LateGroup,
    State,
    TargetReading,
)
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED, drawn
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Document,
    Field,
    Heading,
    Note,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, formed, maybe

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.BEHIND: Tone.SOON,
    State.DUE_SOON: Tone.SOON,
    State.NO_REPORT: Tone.SOON,
    State.DONE: Tone.DONE,
    State.DONE_LATE: Tone.DONE,
}


_TOLD_ABOVE = (State.OVERDUE, State.BEHIND, State.DUE_SOON)
"""States that have a table of their own."""


def document(
    report: CheckReport, language: Language, *, everything: bool = False, flat: bool = False
) -> Document:
    """Lay a check out. `everything` adds what is neither late nor due soon, and the targets.

    `flat` puts everything late in one table, as a spreadsheet wants it, in place of one for each lead.
    """
    return Document(
        title=language("check.title", number=report.plan.number, day=language.date(report.as_of)),
        subtitle=report.plan.title,
        blocks=tuple(_blocks(report, language, everything, flat)),
    )


def _blocks(report: CheckReport, language: Language, everything: bool, flat: bool) -> Iterator[Block]:
    if report.agencies:
        yield Note(language("check.only", agencies=language.join(report.agencies)), Tone.QUIET)
    if flat:
        yield from _summary(report, language)
    if report.late:
        yield from _groups(report.late, _LATE, language, flat=flat, everything=everything)
    else:
        yield Note(language("check.none_late"), Tone.DONE)
    if report.behind:
        yield from _groups(report.behind, _BEHIND, language, flat=flat, everything=everything)
        yield Note(language("check.behind_note"), Tone.QUIET)
        if late_too := sum(bool(item.overdue) for group in report.behind for item in group.items):
            yield Note(language("check.behind_late_too", count=language.number(late_too)), Tone.QUIET)
    if soon := sorted(
        (item for item in report.items if item.state is State.DUE_SOON),
        key=lambda item: item.next_due or report.as_of,
    ):
        count = language.number(len(soon))
        yield Heading(language("check.soon", within=report.within, count=count), tone=Tone.SOON)
        yield _soon_table(soon, report, language, everything=everything)
        if any(item.next_assumed for item in soon):
            yield Note(language("calendar.assumption", mark=ASSUMED), Tone.QUIET)
    if report.findings:
        count = language.number(len(report.findings))
        yield Heading(language("check.findings", count=count), tone=Tone.SOON)
        yield _findings_table(report, language)
    if everything:
        order = list(State)
        rest = sorted(
            (item for item in report.items if item.state not in _TOLD_ABOVE),
            key=lambda item: order.index(item.state),
        )
        if rest:
            yield Heading(language("check.rest", count=language.number(len(rest))))
            yield _rest_table(rest, language)
        if report.targets:
            yield Heading(language("check.targets"))
            yield _targets_table(report, language)
    if not flat:
        yield from _summary(report, language)


class _Lateness(NamedTuple):
    """A way of being late: its words in the texts, and how much, since when and how long an item is."""

    key: str
    tone: Tone
    count: Callable[[CheckItem], int]
    since: Callable[[CheckItem], date | None]
    days: Callable[[CheckItem], int]


_LATE = _Lateness("late", Tone.LATE, lambda i: i.overdue, lambda i: i.oldest_due, lambda i: i.days_overdue)
_BEHIND = _Lateness(
    "behind",
    Tone.SOON,
    lambda i: i.behind,
    # Nothing is behind a date that the plan prints: it would be overdue.
    lambda i: i.behind_since and AssumedDate.where(i.behind_since, assumed=True),
    lambda i: i.days_behind,
)


def _groups(
    groups: Sequence[LateGroup], how: _Lateness, language: Language, *, flat: bool, everything: bool
) -> Iterator[Block]:
    """Yield a table for each lead, all of the same columns, or `flat` one of all."""
    items = [item for group in groups for item in group.items]
    yield Heading(language(f"check.{how.key}", count=language.number(len(items))), tone=how.tone)
    fields = tuple(_late_fields(items, how, language, flat=flat, everything=everything))
    if flat:
        yield table(fields, items, language(f"check.sheet_{how.key}"), lambda _: how.tone)
        return
    for group in groups:
        count, days = language.number(len(group.items)), language.number(how.days(group.items[0]))
        words = language(f"check.{how.key}_group", lead=group.name, count=count, days=days)
        yield Heading(words, level=3)
        yield table(fields, group.items, group.name, lambda _: how.tone)


def _first(language: Language, *, everything: bool) -> tuple[Field[CheckItem], ...]:
    """Return the columns that say of which task and unit a row is; `everything` names each unit."""
    return (
        Field(language("check.task"), lambda i: f"{i.task}. {i.name}", screen=Screen.DITTO | Screen.CUT),
        Field(language("check.unit"), lambda i: i.who, screen=Screen.PLAIN if everything else Screen.MANY),
    )


def _late_fields(
    items: Sequence[CheckItem], how: _Lateness, language: Language, *, flat: bool, everything: bool
) -> Iterator[Field[CheckItem]]:
    task, unit = _first(language, everything=everything)
    yield task
    if flat:
        yield Field(language("check.lead"), lambda i: i.lead_name)
        yield unit
        yield Field(language("check.due"), lambda i: i.due, As.COUNT)
        yield Field(language("check.done"), lambda i: i.done, As.COUNT)
    else:
        # Under the heading of an agency that answers for itself, its name would stand in every row.
        if any(item.unit != item.lead for item in items):
            yield unit._replace(of=lambda i: i.who if i.unit != i.lead else "")
        yield Field(language("check.done_of"), lambda i: _fraction(i.done, i.due, language))
    yield Field(language(f"check.{how.key}_count"), how.count, As.COUNT)
    if any(item.rest for item in items):
        yield Field(language("check.group_units"), lambda i: units_done(i, language))
    yield Field(language(f"check.{how.key}_since"), how.since, As.DATE)
    yield Field(language(f"check.{how.key}_days"), how.days, As.COUNT, screen=Screen.FIGURE)


def _soon_table(
    items: Sequence[CheckItem], report: CheckReport, language: Language, *, everything: bool
) -> Table:
    fields: tuple[Field[CheckItem], ...] = (
        *_first(language, everything=everything),
        Field(language("check.next"), lambda i: _next(i), As.DATE),
        Field(
            language("check.days_left"),
            lambda i: (i.next_due - report.as_of).days if i.next_due else None,
            As.COUNT,
            screen=Screen.FIGURE,
        ),
        Field(language("check.done_of"), lambda i: _done_of(i, language)),
    )
    return table(fields, items, language("check.sheet_soon"), lambda _: Tone.SOON)


def _rest_table(items: Sequence[CheckItem], language: Language) -> Table:
    fields: tuple[Field[CheckItem], ...] = (
        *_first(language, everything=True),
        Field(language("check.state"), lambda i: language(f"check.state_{i.state}"), screen=Screen.FIGURE),
        Field(language("check.done_of"), lambda i: _done_of(i, language)),
        Field(language("check.detail"), lambda i: _detail(i, language)),
    )
    return table(
        fields,
        items,
        language("check.sheet_rest"),
        lambda i: _TONES.get(i.state, Tone.PLAIN),
    )


def _next(item: CheckItem) -> date | None:
    return item.next_due and AssumedDate.where(item.next_due, item.next_assumed)


def _done_of(item: CheckItem, language: Language) -> str:
    return _fraction(item.done, item.of, language) if item.of else language.number(item.done)


def _fraction(n: int, of: int, language: Language) -> str:
    return language("check.fraction", n=language.number(n), of=language.number(of))


def units_done(item: CheckItem, language: Language) -> str:
    """Return how many units of a group have done one more, of all of them; nothing where none has."""
    if not item.rest:
        return ""
    return _fraction(item.rest, item.size, language)


def _detail(item: CheckItem, language: Language) -> str:
    return "; ".join(details(item, language))


def details(item: CheckItem, language: Language) -> Iterator[str]:
    """Yield what there is to say of an item beside its state and how much is done."""
    if units := units_done(item, language):
        yield language("check.units_more", units=units)
    if item.filled_late and item.state not in (State.DONE_LATE, State.OVERDUE):
        yield language("check.filled_late", count=language.number(item.filled_late))
    if item.silent_since is not None:
        yield language("check.silent", day=language.date(item.silent_since))
    if item.next_due is not None:
        yield language("check.next_due", day=drawn(_next(item), As.DATE, language))


def _findings_table(report: CheckReport, language: Language) -> Table:
    fields: tuple[Field[MoneyFinding], ...] = (
        Field(language("check.task"), lambda f: f"{f.task}. {f.name}", screen=Screen.CUT),
        Field(language("check.unit"), lambda f: f.who or language("check.whole_task")),
        Field(language("check.finding"), lambda f: language(f"check.finding_{f.code}")),
        Field(language("check.amount"), lambda f: f.amount, As.MONEY, screen=Screen.FIGURE),
        Field(language("check.limit"), lambda f: f.limit, As.MONEY),
    )
    return table(fields, report.findings, language("check.sheet_findings"), lambda _: Tone.SOON)


def _targets_table(report: CheckReport, language: Language) -> Table:
    fields: tuple[Field[TargetReading], ...] = (
        Field(language("check.target"), lambda t: f"{t.id}. {t.text}"),
        Field(language("check.aim"), lambda t: t.aim_words),
        Field(language("check.reading"), lambda t: t.words),
        Field(language("check.read_on"), lambda t: t.date, As.DATE),
        Field(language("check.met"), lambda t: _met(t, language)[0], screen=Screen.FIGURE),
    )
    return table(fields, report.targets, language("check.sheet_targets"), lambda t: _met(t, language)[1])


def _met(target: TargetReading, language: Language) -> tuple[str, Tone]:
    if target.met is not None:
        return language(
            "check.met_yes" if target.met else "check.met_no"
        ), Tone.DONE if target.met else Tone.SOON
    return ("", Tone.PLAIN) if target.words else (language("check.met_unread"), Tone.QUIET)


def _summary(report: CheckReport, language: Language) -> Iterator[Note]:
    yield Note(
        language(
            "check.completion",
            kept=language.number(report.kept),
            due=language.number(report.due),
            share=language.percent(report.completion),
        ),
        Tone.STRONG,
    )
    if any(item.size > 1 for item in report.items):
        yield Note(language("check.groups_note"), Tone.QUIET)
    states = " · ".join(
        language("check.state_count", state=language(f"check.state_{state}"), count=language.number(count))
        for state, count in report.counts
        if count
    )
    if states:
        yield Note(language("check.items", count=language.number(len(report.items)), states=states))
    if report.ahead:
        yield Note(
            language("check.ahead", count=language.number(report.ahead), day=language.date(report.as_of)),
            Tone.QUIET,
        )


ITEMS: Getters[CheckItem] = {
    "task": lambda i: i.task,
    "agency": formed("id_or_ids", lambda i: i.unit if i.shared else i.unit[0]),
    "status": lambda i: i.state,
    "due_so_far": lambda i: i.due,
    "of": lambda i: i.of,
    "done": lambda i: i.done,
    "kept": lambda i: i.kept,
    "filled_late": lambda i: i.filled_late,
    "units_done": lambda i: i.rest,
    "units": lambda i: i.size,
    "overdue": lambda i: i.overdue,
    "oldest_due": maybe(lambda i: i.oldest_due),
    "days_overdue": lambda i: i.days_overdue,
    "behind": lambda i: i.behind,
    "behind_since": maybe(lambda i: i.behind_since),
    "days_behind": lambda i: i.days_behind,
    "silent_since": maybe(lambda i: i.silent_since),
    "next_due": maybe(lambda i: i.next_due),
    "next_assumed": lambda i: i.next_assumed,
}
"""What data say of a task of a unit."""

TARGETS: Getters[TargetReading] = {
    "target": lambda t: t.id,
    "aim": maybe(lambda t: t.aim_words),
    "value": maybe(lambda t: t.words),
    "date": maybe(lambda t: t.date),
    "met": maybe(lambda t: t.met),
}
"""What data say of a target."""

FINDINGS: Getters[MoneyFinding] = {
    "code": formed("finding", lambda f: f.code),
    "task": lambda f: f.task,
    "agency": maybe(formed("id_or_ids", lambda f: f.agency)),
    "actual": lambda f: f.amount,
    "limit": maybe(lambda f: f.limit),
}
"""What data say of money that breaks the order of its steps."""

_SUMMARY: Getters[tuple[State, int]] = {"status": lambda pair: pair[0], "items": lambda pair: pair[1]}


COMPLETION: Getters[CheckReport] = {
    "due_so_far": lambda report: report.due,
    "kept": lambda report: report.kept,
    "completion": maybe(lambda report: report.completion),
}
"""How many due dates so far are kept, and their share."""

CONTRACT = Contract[CheckReport](
    lambda report: report.plan,
    {
        "items": TableContract(ITEMS, lambda report: report.items, COMPLETION),
        "summary": TableContract(_SUMMARY, lambda report: report.counts),
        "findings": TableContract(FINDINGS, lambda report: report.findings),
        "targets": TableContract(TARGETS, lambda report: report.targets),
    },
    lambda report: report.as_of,
)


def payload(report: CheckReport) -> Payload:
    """Return a check as data: an item for each task and unit, in the order of the plan."""
    return CONTRACT.payload(report)
