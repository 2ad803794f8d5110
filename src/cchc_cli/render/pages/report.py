"""A periodic report laid out: its tables and its sentences, which the paper, the page and the workbook share."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import Any

from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.calendar import DueItem
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.report import Cause, PeriodicReport, TaskResult
from cchc_cli.domain.reports.spending import Execution
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Column, Document, Heading, Note, Row, Table, Tone

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.NO_REPORT: Tone.SOON,
    State.DUE_SOON: Tone.SOON,
    State.DONE: Tone.DONE,
}
_FEW_DATES = 4
"""More due dates than this are told as how many, from when to when."""


def document(report: PeriodicReport, language: Language) -> Document:
    """Lay the whole report out as blocks, what is late first; blanks that a person fills are for the paper."""
    blocks: list[Block] = [Heading(language("report.late")), Note(late_sentence(report, language))]
    if report.late:
        blocks.append(late_table(report, language))
    blocks += [Heading(language("report.progress"))]
    blocks += [Note(sentence) for sentence in progress_sentences(report, language)]
    blocks += [results_table(report, language), Note(language("report.units_note"), Tone.QUIET)]
    blocks += [Heading(language("report.money"))]
    blocks += [money_table(report, language)]
    blocks += [Note(sentence) for sentence in money_sentences(report, language)]
    blocks += [Heading(language("report.silent")), Note(silent_sentence(report, language))]
    if report.silent:
        blocks.append(silent_table(report, language))
    if report.status.targets:
        blocks += [Heading(language("report.targets")), Note(targets_sentence(report, language))]
        blocks.append(targets_table(report, language))
    blocks += [Heading(coming_title(report, language)), Note(coming_sentence(report, language))]
    if report.coming and report.coming.due:
        blocks.append(coming_table(report, language))
    return Document(title(report, language), tuple(blocks), subtitle(report, language))


def title(report: PeriodicReport, language: Language) -> str:
    """Return what the report is about, and of which period, on one line."""
    said = language("report.subject", title=report.plan.title, period=period_words(report.period, language))
    return said.replace("\n", " ")


def subtitle(report: PeriodicReport, language: Language) -> str:
    """Return which data the report holds."""
    window = report.period.window
    said = language(
        "report.data",
        start=language.date(window.start),
        end=language.date(report.as_of),
        number=report.plan.number,
    )
    if not report.finished:
        said += "\n" + cut_short(report, language)
    if report.own and report.reporter:
        said += "\n" + language("report.own", body=report.reporter.name)
    return said


def period_words(period: ReportingPeriod, language: Language) -> str:
    """Return a period as a sentence says it: “quý III năm 2020”."""
    return language(f"report.of_{period.code}", year=period.year)


def cut_short(report: PeriodicReport, language: Language) -> str:
    """Say that a period has not ended, and up to which day its data are."""
    return language(
        "report.cut_short",
        close=language.date(report.period.window.end),
        day=language.date(report.as_of),
    )


# -- sentences


def progress_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say how many works have results, how many are on time, and the completion rate with what it is of."""
    number, day = language.number, language.date(report.as_of)
    active = sum(1 for r in report.results if r.done is not None)
    yield language(
        "report.works",
        count=number(len(report.results)),
        active=number(active),
        quiet=number(len(report.results) - active),
    )
    dated = report.dated
    if not dated:
        yield language("report.nothing_due", day=day)
        return
    kept = sum(1 for r in dated if r.on_time)
    yield language(
        "report.on_time",
        day=day,
        dated=number(len(dated)),
        kept=number(kept),
        rate=language.percent(Fraction(kept, len(dated))),
    )
    status = report.status
    yield language(
        "report.completion",
        kept=number(status.kept),
        due=number(status.due),
        rate=language.percent(status.completion),
    )


def task_sentence(result: TaskResult, language: Language, *, whole: bool) -> str:
    """Say what was finished of a work in the period; `whole`: that is also everything so far."""
    number = language.number
    if result.done is None:
        return language("report.no_data")
    done = number(result.done)
    if not result.unit:
        said = language("report.task_products", done=done)
    else:
        said = language("report.task_done", done=done, unit=result.unit)
    if result.planned is not None:
        said += language("report.task_planned", planned=number(result.planned))
    if not whole and result.done_so_far is not None:
        if result.planned_so_far is None:
            said += language("report.task_total", done=number(result.done_so_far))
        else:
            said += language(
                "report.task_total_of",
                done=number(result.done_so_far),
                due=number(result.planned_so_far),
            )
    return said


def targets_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many targets were read, and how many of them are met."""
    targets = report.status.targets
    if not targets:
        return language("report.no_targets")
    met = [t for t in targets if t.aim is not None and t.reading is not None and t.reading >= t.aim]
    return language(
        "report.targets_read",
        count=language.number(len(targets)),
        read=language.number(sum(1 for t in targets if t.words)),
        met=language.number(len(met)),
    )


def money_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say the totals of each step of the money, with the main ones in words, then what is odd about them."""
    number = language.number
    total, execution = report.budget.total, _execution(report.budget.total)
    if total.amount is None:
        yield language("report.no_estimate")
    else:
        yield language(
            "report.estimate",
            amount=number(total.amount),
            funded=number(total.funded),
            tasks=number(total.tasks),
            words=_words(total.amount, language),
        )
    for step in Step:
        amount = execution.at(step)
        if amount is None:
            yield language(f"report.unknown_{step}")
        else:
            yield language(f"report.{step}", amount=number(amount), words=_words(amount, language))
    if report.spent and not report.from_the_start:
        yield language("report.spent_in_period", amount=number(sum(a for _, a in report.spent)))
    if execution.rate is not None:
        steps = {str(step): number(execution.amounts[step]) for step in (Step.APPROVED, Step.SPENT)}
        yield language("report.rate", rate=language.percent(execution.rate), **steps)
    for f in report.status.findings:
        yield language(
            f"report.finding_{f.code}",
            task=f.task,
            who=f.who,
            amount=number(f.amount),
            limit=number(f.limit or 0),
        )


def _words(amount: int, language: Language) -> str:
    words = in_words(amount, language.code)
    return words[:1].upper() + words[1:]


def _execution(row: BudgetRow) -> Execution:
    return row.execution or Execution()


def late_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many works and units are late, and the longest."""
    day = language.date(report.as_of)
    if not report.late:
        return language("report.nobody_late", day=day)
    items = [late.item for late in report.late]
    return language(
        "report.late_count",
        day=day,
        tasks=language.number(len({item.task for item in items})),
        units=language.number(len({item.agency for item in items})),
        days=language.number(max(item.days_overdue for item in items)),
    )


def silent_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many units have no data in the period for ongoing work."""
    if not report.silent:
        return language("report.nobody_silent")
    return language("report.silent_count", units=language.number(len(report.silent)))


def cause_sentence(cause: Cause, language: Language) -> str:
    """Quote the reason of a record, with whose it is and when it was written."""
    return language(
        "report.cause_of",
        task=cause.task,
        who=cause.who,
        date=language.date(cause.date),
        words=cause.words.rstrip(" ."),
    )


def coming_title(report: PeriodicReport, language: Language) -> str:
    """Return the heading of what comes next."""
    return language("report.coming", period=period_words(report.following, language))


def coming_sentence(report: PeriodicReport, language: Language) -> str:
    """Introduce what falls due in the period that follows."""
    if report.coming is None:
        return language("report.coming_over")
    key = "report.coming_dates" if report.coming.due else "report.coming_nothing"
    window = report.coming.window
    return language(key, start=language.date(window.start), end=language.date(window.end))


def coming_undated(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say which works without due dates go on in the period that follows."""
    if report.coming is None:
        return
    for key, items in (("ongoing", report.coming.ongoing), ("external", report.coming.unscheduled)):
        if items:
            tasks = dict.fromkeys(item.task for item in items)
            yield language(f"report.coming_{key}", tasks=", ".join(tasks))


# -- tables


def results_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each work: what it asks, what was due and done in the period and so far."""
    in_period = () if report.from_the_start else ("planned", "done")
    columns = (
        Column(language("report.no")),
        Column(language("report.task")),
        Column(language("report.lead")),
        Column(language("report.schedule")),
        Column(language("report.whole"), As.COUNT),
        *(Column(language(f"report.{name}"), As.COUNT) for name in in_period),
        Column(language("report.planned_so_far"), As.COUNT),
        Column(language("report.done_so_far"), As.COUNT),
        Column(language("report.share"), As.SHARE),
        Column(language("report.state")),
    )
    no_data = language("report.no_data")
    rows = []
    for r in report.results:
        done = r.done if r.done is not None else no_data
        so_far = r.done_so_far if r.done_so_far is not None else no_data
        cells = (
            r.task,
            r.name,
            "; ".join(r.who),
            "; ".join(r.words),
            r.whole,
            *(() if report.from_the_start else (r.planned, done)),
            r.planned_so_far,
            so_far,
            r.rate if r.rate is not None else "",
            state_words(r, language),
        )
        rows.append(Row(cells, _TONES.get(r.state, Tone.PLAIN)))
    return Table(columns, tuple(rows), name=language("report.sheet_results"))


def state_words(result: TaskResult, language: Language) -> str:
    """Say where a work stands, and how many of its units stand there if it has several."""
    state = language(f"check.state_{result.state}")
    if result.followed == 1:
        return state
    return language(
        "report.state_of",
        state=state,
        count=language.number(result.in_state),
        of=language.number(result.followed),
    )


def money_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each work that has an estimate, or of which the log tells money; the sums below."""
    spent = dict(report.spent)
    in_period = () if report.from_the_start else ("spent_in_period",)
    columns = (
        Column(language("report.no")),
        Column(language("report.task")),
        Column(language("report.estimate_column"), As.MONEY, summed=True),
        *(Column(language(f"report.{step}_column"), As.MONEY, summed=True) for step in (*Step, *in_period)),
        Column(language("report.rate_column"), As.SHARE),
    )

    def sums(row: BudgetRow, in_this_period: int | None) -> tuple[int | Fraction | str | None, ...]:
        execution = _execution(row)
        return (
            row.amount,
            *map(execution.at, Step),
            *((in_this_period,) if in_period else ()),
            execution.rate if execution.rate is not None else "",
        )

    rows = [
        Row((row.key[0], row.name[0], *sums(row, spent.get(row.key[0]))))
        for row in report.budget.rows
        if row.amount is not None or row.execution != Execution()
    ]
    total = sums(report.budget.total, sum(spent.values()) if spent else None)
    return Table(
        columns,
        tuple(rows),
        Row(("", language("report.total"), *total), Tone.STRONG),
        name=language("report.sheet_money"),
    )


def late_table(report: PeriodicReport, language: Language, *, blanks: bool = False) -> Table:
    """Return what is overdue, by lead, the longest first, with the last reason that a record gives.

    Where no record gives one, `blanks` leaves a blank for a person to fill.
    """
    unsaid = blank("cause", language) if blanks else language("report.no_cause")
    columns = (
        Column(language("report.no")),
        Column(language("report.task")),
        Column(language("report.unit_late")),
        Column(language("report.overdue"), As.COUNT),
        Column(language("report.oldest"), As.DATE),
        Column(language("report.days"), As.COUNT),
        Column(language("report.cause")),
    )
    return Table(
        columns,
        tuple(
            Row(
                (
                    late.item.task,
                    late.item.name,
                    late.item.who,
                    late.item.overdue,
                    late.item.oldest_due,
                    late.item.days_overdue,
                    _cause(late.cause, language) if late.cause else unsaid,
                ),
                Tone.LATE,
            )
            for late in report.late
        ),
        name=language("report.sheet_late"),
    )


def late_tables(
    report: PeriodicReport, language: Language, *, blanks: bool = False
) -> Iterator[tuple[str, Table]]:
    """Yield each late work with a table of its late units; see `late_table`."""
    whole = late_table(report, language, blanks=blanks)
    # The first two columns are the work's number and name, which stand over its units.
    for (task, name), rows in groupby(whole.rows, key=lambda row: row.cells[:2]):
        units = tuple(Row(row.cells[2:]) for row in rows)
        yield f"{task}. {name}", whole._replace(columns=whole.columns[2:], rows=units)


def _cause(cause: Cause, language: Language) -> str:
    """Return the reason that a record gives, with its day."""
    return language("report.said_on", words=cause.words.rstrip(" ."), date=language.date(cause.date))


def blank(what: str, language: Language) -> str:
    """Return the mark of something that only a person can write."""
    return language("report.blank", what=language(f"report.blank_{what}"))


def silent_table(report: PeriodicReport, language: Language) -> Table:
    """Return the units without data in the period, each with the ongoing works that it leads."""
    return Table(
        (Column(language("report.silent_unit")), Column(language("report.silent_tasks"))),
        tuple(
            Row((s.who, "\n".join(f"{task}. {name}" for task, name in s.tasks)), Tone.SOON)
            for s in report.silent
        ),
        name=language("report.sheet_silent"),
    )


def targets_table(report: PeriodicReport, language: Language) -> Table:
    """Return the targets with what was last read of each."""
    columns = (
        Column(language("report.no")),
        Column(language("report.target")),
        Column(language("report.aim")),
        Column(language("report.reading")),
        Column(language("report.read_on"), As.DATE),
    )
    return Table(
        columns,
        tuple(
            Row((t.id, t.text, t.aim_words, t.words or language("report.no_data"), t.date))
            for t in report.status.targets
        ),
        name=language("report.sheet_targets"),
    )


def coming_table(report: PeriodicReport, language: Language) -> Table:
    """Return the works that have due dates in the period that follows, by their first one."""
    by_task: dict[str, list[DueItem]] = {}
    for item in report.coming.due if report.coming else ():
        by_task.setdefault(item.task, []).append(item)
    columns = (
        Column(language("report.no")),
        Column(language("report.task")),
        Column(language("report.lead")),
        Column(language("report.due_dates")),
    )
    return Table(
        columns,
        tuple(
            Row((task, items[0].name, "; ".join(items[0].who), _dates(items, language)))
            for task, items in by_task.items()
        ),
        name=language("report.sheet_coming"),
    )


def _dates(items: list[DueItem], language: Language) -> str:
    days = [language.date(item.due) for item in items]
    if len(days) <= _FEW_DATES:
        return "; ".join(dict.fromkeys(days))
    return language("report.many_dates", count=language.number(len(days)), first=days[0], last=days[-1])


# -- data


def payload(report: PeriodicReport) -> dict[str, Any]:
    """Return the report as plain data: amounts in đồng, dates in ISO form, None where nothing is known."""
    window, status = report.period.window, report.status
    return {
        "plan": report.plan.number,
        "period": report.period.code,
        "year": report.period.year,
        "start": window.start.isoformat(),
        "end": window.end.isoformat(),
        "as_of": report.as_of.isoformat(),
        "finished": report.finished,
        "reporter": report.reporter.name if report.reporter else None,
        "kept": status.kept,
        "due": status.due,
        "results": [
            {
                "task": r.task,
                "state": str(r.state),
                "units": r.units,
                "whole": r.whole,
                "planned": r.planned,
                "done": r.done,
                "planned_so_far": r.planned_so_far,
                "done_so_far": r.done_so_far,
                "kept": r.kept,
            }
            for r in report.results
        ],
        "money": {
            "estimate": report.budget.total.amount,
            **{str(step): _execution(report.budget.total).at(step) for step in Step},
            "spent_in_period": sum(amount for _, amount in report.spent) if report.spent else None,
        },
        "late": [
            {
                "task": late.item.task,
                "agency": late.item.agency,
                "overdue": late.item.overdue,
                "oldest_due": late.item.oldest_due.isoformat() if late.item.oldest_due else None,
                "days_overdue": late.item.days_overdue,
                "cause": late.cause.words if late.cause else None,
            }
            for late in report.late
        ],
        "no_report": [{"agency": s.agency, "tasks": [task for task, _ in s.tasks]} for s in report.silent],
        "targets": [
            {
                "target": t.id,
                "aim": t.aim_words,
                "value": t.words,
                "date": t.date.isoformat() if t.date else None,
            }
            for t in status.targets
        ],
        "coming": [
            {"task": item.task, "due": item.due.isoformat()}
            for item in (report.coming.due if report.coming else ())
        ],
    }
