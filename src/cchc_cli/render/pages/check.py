"""A check of progress laid out: what is late first, then what falls due soon, then the rest."""

from collections.abc import Iterator, Sequence
from typing import Any

from cchc_cli.domain.reports.check import CheckItem, CheckReport, LateGroup, State, TargetReading
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Cell, Column, Document, Heading, Note, Row, Table, Tone

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


def _late_table(groups: Sequence[LateGroup], language: Language, *, flat: bool) -> Table:
    items = [item for group in groups for item in group.items]
    # Under the heading of an agency that answers for itself, its name would stand in every row.
    members = flat or any(item.agency != item.lead for item in items)
    who = [Column(language("check.lead"))] if flat else []
    if members:
        who.append(Column(language("check.unit")))

    def names(item: CheckItem) -> tuple[Cell, ...]:
        return (*((item.lead_name,) if flat else ()), *((item.who,) if members else ()))

    columns = (
        Column(language("check.task")),
        *who,
        Column(language("check.due"), As.COUNT),
        Column(language("check.done"), As.COUNT),
        Column(language("check.missing"), As.COUNT),
        Column(language("check.oldest"), As.DATE),
        Column(language("check.days"), As.COUNT),
    )
    rows = tuple(
        Row(
            (task, *names(item), item.due, item.done, item.overdue, item.oldest_due, item.days_overdue),
            Tone.LATE,
        )
        for task, item in zip(_tasks(items, flat), items, strict=True)
    )
    name = language("check.sheet_late") if flat else groups[0].name
    return Table(columns, rows, name=name)


def _tasks(items: Sequence[CheckItem], flat: bool) -> Iterator[str]:
    """Name each item's task; under itself only by its id, where rows are read downwards and not sorted."""
    above = None
    for item in items:
        yield f"{item.task}." if item.task == above and not flat else f"{item.task}. {item.name}"
        above = item.task


def _soon_table(items: Sequence[CheckItem], report: CheckReport, language: Language, flat: bool) -> Table:
    return Table(
        columns=(
            Column(language("check.task")),
            Column(language("check.unit")),
            Column(language("check.next"), As.DATE),
            Column(language("check.days_left"), As.COUNT),
            Column(language("check.done_of")),
        ),
        rows=tuple(
            Row(
                (
                    task,
                    item.who,
                    item.next_due,
                    None if item.next_due is None else (item.next_due - report.as_of).days,
                    language("check.fraction", n=language.number(item.done), of=language.number(item.of)),
                ),
                Tone.SOON,
            )
            for task, item in zip(_tasks(items, flat), items, strict=True)
        ),
        name=language("check.sheet_soon"),
    )


def _rest_table(items: Sequence[CheckItem], language: Language, flat: bool) -> Table:
    return Table(
        columns=(
            Column(language("check.task")),
            Column(language("check.unit")),
            Column(language("check.state")),
            Column(language("check.done_of")),
            Column(language("check.detail")),
        ),
        rows=tuple(
            Row(
                (task, item.who, language(f"check.state_{item.state}"), *_rest_cells(item, language)),
                _TONES.get(item.state, Tone.PLAIN),
            )
            for task, item in zip(_tasks(items, flat), items, strict=True)
        ),
        name=language("check.sheet_rest"),
    )


def _rest_cells(item: CheckItem, language: Language) -> tuple[str, str]:
    done = language.number(item.done)
    if item.of:
        done = language("check.fraction", n=done, of=language.number(item.of))
    if item.unreported:
        periods = language.join([language(f"reporting.{p.code}", year=p.year) for p in item.unreported])
        return done, language("check.unreported", periods=periods)
    if item.next_due:
        return done, language("check.next_due", day=language.date(item.next_due))
    return done, ""


def _findings_table(report: CheckReport, language: Language) -> Table:
    return Table(
        columns=(
            Column(language("check.task")),
            Column(language("check.unit")),
            Column(language("check.finding")),
            Column(language("check.amount"), As.MONEY),
            Column(language("check.limit"), As.MONEY),
        ),
        rows=tuple(
            Row(
                (f"{f.task}. {f.name}", f.who, language(f"check.finding_{f.code}"), f.amount, f.limit),
                Tone.SOON,
            )
            for f in report.findings
        ),
        name=language("check.sheet_findings"),
    )


def _targets_table(report: CheckReport, language: Language) -> Table:
    return Table(
        columns=(
            Column(language("check.target")),
            Column(language("check.aim")),
            Column(language("check.reading")),
            Column(language("check.read_on"), As.DATE),
            Column(language("check.met")),
        ),
        rows=tuple(
            Row((f"{target.id}. {target.text}", target.aim_words, target.words, target.date, met), tone)
            for target in report.targets
            for met, tone in [_met(target, language)]
        ),
        name=language("check.sheet_targets"),
    )


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


def payload(report: CheckReport) -> dict[str, Any]:
    """Return a check as plain data, dates in ISO form: one item a task and unit, in the order of the plan."""
    return {
        "as_of": report.as_of.isoformat(),
        "items": [
            {
                "task": item.task,
                "agency": item.agency,
                "status": str(item.state),
                "due": item.due,
                "done": item.done,
                "overdue": item.overdue,
                "oldest_due": item.oldest_due.isoformat() if item.oldest_due else None,
                "days_overdue": item.days_overdue,
                "next_due": item.next_due.isoformat() if item.next_due else None,
            }
            for item in report.items
        ],
        "summary": {
            **{str(state): count for state, count in report.counts},
            "completion": {"done": report.kept, "due": report.due},
        },
        "findings": [
            {
                "code": str(finding.code),
                "task": finding.task,
                "agency": finding.agency,
                "amount": finding.amount,
                "limit": finding.limit,
            }
            for finding in report.findings
        ],
        "targets": [
            {
                "target": target.id,
                "aim": target.aim_words,
                "value": target.words,
                "date": target.date.isoformat() if target.date else None,
                "met": target.met,
            }
            for target in report.targets
        ],
    }
