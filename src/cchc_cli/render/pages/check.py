"""A check of progress laid out: what is late first, then what falls due soon, then the rest."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_cli.domain.reports.check import (
    CheckItem,
    CheckReport,
    LateGroup,
    MoneyFinding,
    State,
    TargetReading,
)
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Document, Field, Heading, Note, Table, Tone, table
from cchc_cli.render.payload import Getters, Payload, rows

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.DUE_SOON: Tone.SOON,
    State.NO_REPORT: Tone.SOON,
    State.DONE: Tone.DONE,
    State.DONE_LATE: Tone.DONE,
}


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
    if report.late:
        late = sum(len(group.items) for group in report.late)
        yield Heading(language("check.late", count=language.number(late)))
        if flat:
            yield _late_table(report.late, language, flat=True)
        else:
            for group in report.late:
                yield _late_heading(group, language)
                yield _late_table((group,), language, flat=False)
    else:
        yield Note(language("check.none_late"), Tone.DONE)
    if soon := sorted(
        (item for item in report.items if item.state is State.DUE_SOON),
        key=lambda item: item.next_due or report.as_of,
    ):
        count = language.number(len(soon))
        yield Heading(language("check.soon", within=report.within, count=count))
        yield _soon_table(soon, report, language, flat)
    if report.findings:
        yield Heading(language("check.findings", count=language.number(len(report.findings))))
        yield _findings_table(report, language)
    if everything:
        order = list(State)
        rest = sorted(
            (item for item in report.items if item.state not in (State.OVERDUE, State.DUE_SOON)),
            key=lambda item: order.index(item.state),
        )
        if rest:
            yield Heading(language("check.rest", count=language.number(len(rest))))
            yield _rest_table(rest, language, flat)
        if report.targets:
            yield Heading(language("check.targets"))
            yield _targets_table(report, language)
    yield from _summary(report, language)


def _late_heading(group: LateGroup, language: Language) -> Heading:
    return Heading(
        language(
            "check.late_group",
            lead=group.name,
            count=language.number(len(group.items)),
            days=language.number(group.items[0].days_overdue),
        ),
        level=3,
    )


class _Named(NamedTuple):
    """An item, and how its row names the task."""

    task: str
    item: CheckItem


def _named(items: Sequence[CheckItem], flat: bool) -> Iterator[_Named]:
    """Name each item's task; under itself only by its id, where rows are read downwards and not sorted."""
    above = None
    for item in items:
        task = f"{item.task}." if item.task == above and not flat else f"{item.task}. {item.name}"
        yield _Named(task, item)
        above = item.task


def _first(language: Language) -> tuple[Field[_Named], ...]:
    """Return the columns that say of which task and unit a row is."""
    return (
        Field(language("check.task"), lambda row: row.task),
        Field(language("check.unit"), lambda row: row.item.who),
    )


def _late_table(groups: Sequence[LateGroup], language: Language, *, flat: bool) -> Table:
    items = [item for group in groups for item in group.items]
    task, unit = _first(language)
    lead: Field[_Named] = Field(language("check.lead"), lambda row: row.item.lead_name)
    # Under the heading of an agency that answers for itself, its name would stand in every row.
    members = flat or any(item.agency != item.lead for item in items)
    fields: tuple[Field[_Named], ...] = (
        task,
        *((lead,) if flat else ()),
        *((unit,) if members else ()),
        Field(language("check.due"), lambda row: row.item.due, As.COUNT),
        Field(language("check.done"), lambda row: row.item.done, As.COUNT),
        Field(language("check.missing"), lambda row: row.item.overdue, As.COUNT),
        Field(language("check.oldest"), lambda row: row.item.oldest_due, As.DATE),
        Field(language("check.days"), lambda row: row.item.days_overdue, As.COUNT),
    )
    name = language("check.sheet_late") if flat else groups[0].name
    return table(fields, _named(items, flat), name, lambda _: Tone.LATE)


def _soon_table(items: Sequence[CheckItem], report: CheckReport, language: Language, flat: bool) -> Table:
    fields: tuple[Field[_Named], ...] = (
        *_first(language),
        Field(language("check.next"), lambda row: row.item.next_due, As.DATE),
        Field(
            language("check.days_left"),
            lambda row: (row.item.next_due - report.as_of).days if row.item.next_due else None,
            As.COUNT,
        ),
        Field(language("check.done_of"), lambda row: _done_of(row.item, language)),
    )
    return table(fields, _named(items, flat), language("check.sheet_soon"), lambda _: Tone.SOON)


def _rest_table(items: Sequence[CheckItem], language: Language, flat: bool) -> Table:
    fields: tuple[Field[_Named], ...] = (
        *_first(language),
        Field(language("check.state"), lambda row: language(f"check.state_{row.item.state}")),
        Field(language("check.done_of"), lambda row: _done_of(row.item, language)),
        Field(language("check.detail"), lambda row: _detail(row.item, language)),
    )
    return table(
        fields,
        _named(items, flat),
        language("check.sheet_rest"),
        lambda row: _TONES.get(row.item.state, Tone.PLAIN),
    )


def _done_of(item: CheckItem, language: Language) -> str:
    done = language.number(item.done)
    return language("check.fraction", n=done, of=language.number(item.of)) if item.of else done


def _detail(item: CheckItem, language: Language) -> str:
    if item.unreported:
        periods = language.join([language(f"reporting.{p.code}", year=p.year) for p in item.unreported])
        return language("check.unreported", periods=periods)
    return language("check.next_due", day=language.date(item.next_due)) if item.next_due else ""


def _findings_table(report: CheckReport, language: Language) -> Table:
    fields: tuple[Field[MoneyFinding], ...] = (
        Field(language("check.task"), lambda f: f"{f.task}. {f.name}"),
        Field(language("check.unit"), lambda f: f.who),
        Field(language("check.finding"), lambda f: language(f"check.finding_{f.code}")),
        Field(language("check.amount"), lambda f: f.amount, As.MONEY),
        Field(language("check.limit"), lambda f: f.limit, As.MONEY),
    )
    return table(fields, report.findings, language("check.sheet_findings"), lambda _: Tone.SOON)


def _targets_table(report: CheckReport, language: Language) -> Table:
    fields: tuple[Field[TargetReading], ...] = (
        Field(language("check.target"), lambda t: f"{t.id}. {t.text}"),
        Field(language("check.aim"), lambda t: t.aim_words),
        Field(language("check.reading"), lambda t: t.words),
        Field(language("check.read_on"), lambda t: t.date, As.DATE),
        Field(language("check.met"), lambda t: _met(t, language)[0]),
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
    "agency": lambda i: i.agency,
    "status": lambda i: i.state,
    "due_so_far": lambda i: i.due,
    "of": lambda i: i.of,
    "done": lambda i: i.done,
    "kept": lambda i: i.kept,
    "overdue": lambda i: i.overdue,
    "oldest_due": lambda i: i.oldest_due,
    "days_overdue": lambda i: i.days_overdue,
    "next_due": lambda i: i.next_due,
}
"""What data say of a task of a unit."""

TARGETS: Getters[TargetReading] = {
    "target": lambda t: t.id,
    "aim": lambda t: t.aim_words,
    "value": lambda t: t.words,
    "date": lambda t: t.date,
    "met": lambda t: t.met,
}
"""What data say of a target."""

_FINDINGS: Getters[MoneyFinding] = {
    "code": lambda f: f.code,
    "task": lambda f: f.task,
    "agency": lambda f: f.agency,
    "actual": lambda f: f.amount,
    "limit": lambda f: f.limit,
}

_SUMMARY: Getters[tuple[State, int]] = {"status": lambda pair: pair[0], "items": lambda pair: pair[1]}


def payload(report: CheckReport) -> Payload:
    """Return a check as data: an item for each task and unit, in the order of the plan."""
    return Payload(
        report.plan,
        {
            "items": rows(ITEMS, report.items, completion(report)),
            "summary": rows(_SUMMARY, report.counts),
            "findings": rows(_FINDINGS, report.findings),
            "targets": rows(TARGETS, report.targets),
        },
        as_of=report.as_of,
    )


def completion(report: CheckReport) -> dict[str, object]:
    """Return how many due dates so far are kept, and their share."""
    return {"due_so_far": report.due, "kept": report.kept, "completion": report.completion}
