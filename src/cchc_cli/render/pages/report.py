"""A periodic report laid out: its tables and its sentences, which the paper, the page and the workbook share."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from itertools import groupby

from cchc_cli.domain.figures.register import UnitWords
from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.money import in_words
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.reports.budget import BudgetRow
from cchc_cli.domain.reports.calendar import DueItem
from cchc_cli.domain.reports.check import CheckItem, State, TargetReading
from cchc_cli.domain.reports.report import Cause, Late, PeriodicReport, Recorded, TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED, blank
from cchc_cli.render.document import (
    As,
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Note,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.pages import budget, calendar, check, missing
from cchc_cli.render.pages.budget import execution, rate, steps_shown
from cchc_cli.render.payload import Getters, Payload, period_key, rows, within

_TONES = {
    State.OVERDUE: Tone.LATE,
    State.BEHIND: Tone.SOON,
    State.NO_REPORT: Tone.SOON,
    State.DUE_SOON: Tone.SOON,
    State.DONE: Tone.DONE,
}
_FEW_DATES = 4
"""More due dates than this are told as how many, from when to when."""
_FEW_UNITS = 4
"""More units than this are told as how many."""


def document(report: PeriodicReport, language: Language) -> Document:
    """Lay the whole report out as blocks, what is late first; blanks that a person fills are for the paper."""
    blocks: list[Block] = [Heading(language("report.late")), Note(late_sentence(report, language))]
    if report.late:
        blocks.append(late_table(report, language))
    blocks += [Note(sentence) for sentence in after_late(report, language)]
    blocks += [Heading(language("report.progress"))]
    blocks += [Note(sentence) for sentence in progress_sentences(report, language)]
    blocks += [results_table(report, language), Note(units_note(report, language), Tone.QUIET)]
    blocks += [Heading(language("report.money"))]
    blocks += [money_table(report, language)]
    blocks += [Note(sentence) for sentence in money_sentences(report, language)]
    blocks += [Heading(silent_title(report, language)), Note(silent_sentence(report, language))]
    if report.missing.silent and not report.own:
        blocks.append(missing.silent_table(report.missing, language))
    if report.status.targets:
        blocks += [Heading(language("report.targets")), Note(targets_sentence(report, language))]
        blocks.append(targets_table(report, language))
    if report.words:
        blocks += [Heading(language("report.unit_words")), words_table(report, language)]
    blocks += [Heading(coming_title(report, language)), Note(coming_sentence(report, language))]
    if report.coming and report.coming.due:
        blocks.append(coming_table(report, language))
    return Document(title(report, language), tuple(blocks), subtitle(report, language))


def title(report: PeriodicReport, language: Language) -> str:
    """Return what the report is about, and of which period, on one line."""
    subject = language(
        "report.subject", title=report.plan.title, period=period_words(report.period, language)
    )
    return subject.replace("\n", " ")


def subtitle(report: PeriodicReport, language: Language) -> str:
    """Return which data the report holds."""
    window = report.period.window
    words = language(
        "report.data",
        start=language.date(window.start),
        end=language.date(report.as_of),
        number=report.plan.number,
    )
    if not report.finished:
        words += "\n" + cut_short(report, language)
    if report.own and report.reporter:
        words += "\n" + language("report.own", body=report.reporter.full_name)
    return words


def period_words(period: ReportingPeriod, language: Language) -> str:
    """Return a period as a sentence says it: “quý III năm 2020”."""
    window = period.window
    return language(
        f"report.of_{period.code}",
        year=period.year,
        start=language.date(window.start),
        end=language.date(window.end),
    )


def cut_short(report: PeriodicReport, language: Language) -> str:
    """Say that a period has not ended, and up to which day its data are."""
    return language(
        "report.cut_short",
        close=language.date(report.period.window.end),
        day=language.date(report.as_of),
    )


def signed_early(report: PeriodicReport, dated: date, language: Language) -> str | None:
    """Say that a paper is dated before its data close; None where it is not."""
    close = report.period.window.end
    if dated >= close:
        return None
    return language("report.signed_early", date=language.date(dated), close=language.date(close))


# -- sentences


def progress_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say how many works have results, how many are on time, and the completion rate with what it is of."""
    number, day = language.number, language.date(report.as_of)
    active = sum(1 for r in report.results if r.has_data)
    counts = {"active": number(active), "quiet": number(len(report.results) - active)}
    if report.own and report.reporter:
        body = report.reporter.full_name
        yield language("report.works_own", count=number(len(report.results)), body=body, **counts)
    else:
        yield language("report.works", count=number(len(report.results)), **counts)
    if report.partners:
        name = work_names(report, language)
        yield language("report.joint_works", works=", ".join(name(task, task) for task in report.partners))
    dated = report.dated
    if not dated:
        yield language("report.nothing_due", day=day)
        return
    kept = sum(1 for r in dated if r.on_time)
    spread = sum(1 for r in dated if r.due_by_spread)
    yield language(
        "report.on_time",
        day=day,
        dated=number(len(dated)),
        spread=language("report.spread_tasks", count=number(spread)) if spread else "",
        kept=number(kept),
        rate=language.percent(Fraction(kept, len(dated))),
    )
    status = report.status
    yield language(
        "report.completion_own" if report.own else "report.completion",
        kept=number(status.kept),
        due=number(status.due),
        rate=language.percent(status.completion),
    )
    if spread:
        count = sum(r.spread_so_far * r.followed for r in dated)
        yield language("report.spread_dues", count=number(count), due=number(status.due))


def task_sentence(result: TaskResult, language: Language, *, whole: bool) -> str:
    """Say what was finished of a work in the period; `whole`: that is also everything so far."""
    if not result.has_data:
        return language("report.no_data")
    tally, so_far, unit = result.tally, result.tally_so_far, result.unit
    sentence = _amount(tally, unit, language)
    if tally.counted is None and tally.times:
        sentence = language("report.task_recorded", times=sentence)
    if result.planned:
        planned = _due(result.planned, tally, unit, language)
        if result.planned_by_spread:
            whole_spread = _spread(result) == result.planned_so_far
            planned += language("report.by_spread" if whole_spread else "report.partly_by_spread")
        sentence += language("report.task_planned", planned=planned)
    if not whole:
        sentence += language("report.task_total", done=_amount(so_far, unit, language))
        if result.planned_so_far:
            due = _due(result.planned_so_far, so_far, unit, language)
            if (spread := _spread(result)) == result.planned_so_far:
                due += language("report.by_spread")
            elif spread:
                due += language("report.some_by_spread", count=language.number(spread))
            sentence += language("report.task_total_due", due=due)
    return sentence


def _amount(tally: Recorded, unit: str | None, language: Language) -> str:
    """Say what was counted, in the plan's own word for it, and how often something was recorded without a count."""
    times = language("report.task_times", times=language.number(tally.times))
    if tally.counted is None:
        return times if tally.times else language("report.task_uncounted")
    number = language.number(tally.counted)
    if unit is None:
        counted = language("report.task_products", done=number)
    else:
        counted = language("report.task_done", done=number, unit=unit)
    return language("report.task_both", counted=counted, times=times) if tally.times else counted


def _spread(result: TaskResult) -> int:
    """Return how much of what was due so far has come by the even spread alone."""
    return result.spread_so_far * result.units


def _due(due: int, tally: Recorded, unit: str | None, language: Language) -> str:
    """Say how many fall due; in the plan's own word where what was done beside it was not counted in it."""
    words = language.number(due)
    if unit is not None and (tally.times or tally.counted is None):
        words = language("report.task_done", done=words, unit=unit)
    return words


def evidence_words(result: TaskResult, language: Language) -> str:
    """Return what units gave as evidence, each with its name; nothing where none did."""
    if not result.evidence:
        return ""
    parts = (
        language("report.evidence_of", words="; ".join(w.rstrip(" ;.") for w in given.words), who=given.who)
        for given in result.evidence
    )
    return language("report.evidence", words="; ".join(parts))


def targets_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many targets were read, and how many of them are met; of one unit's report only its own readings."""
    targets = report.status.targets
    if not targets:
        return language("report.no_targets")
    met = [t for t in targets if t.aim is not None and t.reading is not None and t.reading >= t.aim]
    return language(
        "report.targets_own" if report.own else "report.targets_read",
        count=language.number(len(targets)),
        read=language.number(sum(1 for t in targets if t.words)),
        met=language.number(len(met)),
    )


def money_sentences(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say the totals of each step of the money, with the main ones in words, then what is odd about them."""
    number = language.number
    total, money = report.budget.total, execution(report.budget.total)
    if total.amount is not None:
        yield language(
            "report.estimate",
            amount=number(total.amount),
            funded=number(total.funded),
            tasks=number(total.tasks),
            words=_words(total.amount, language),
        )
    elif None in total.joint:
        yield language("report.unknown_estimate")
    else:
        yield language("report.no_estimate_own" if report.own else "report.no_estimate")
    for step in Step:
        amount = money.at(step)
        if amount is None:
            key = "report.no_data_own" if step in total.joint else "report.no_data"
            yield language(f"report.unknown_{step}", no_data=language(key))
        else:
            yield language(f"report.{step}", amount=number(amount), words=_words(amount, language))
    if money.spent_unapproved:
        yield language("report.spent_unapproved", amount=number(money.spent_unapproved))
    if report.spent and not report.from_the_start:
        yield language("report.spent_in_period", amount=number(sum(a for _, a in report.spent)))
    if money.rate is not None:
        yield language(
            "report.rate",
            rate=language.percent(money.rate),
            spent=number(money.spent_approved or 0),
            approved=number(money.approved or 0),
        )
        if money.apart:
            yield language("report.rate_apart")
    if joint := joint_money(report):
        yield language("report.joint_money", tasks=", ".join(joint))
    for f in report.status.findings:
        yield language(
            f"report.finding_{f.code}",
            task=f.task,
            who=f.who or language("check.whole_task"),
            amount=number(f.amount),
            limit=number(f.limit or 0),
        )


def joint_money(report: PeriodicReport) -> tuple[str, ...]:
    """Return the works (ids) of which some money stands for others too, in one agency's report."""
    return tuple(row.key[0] for row in report.budget.rows if row.joint)


def money_note(report: PeriodicReport, language: Language) -> str:
    """Say how the table of money is to be read."""
    note = language("report.money_note")
    return f"{note} {language('report.joint_note')}" if report.budget.total.joint else note


def _words(amount: int, language: Language) -> str:
    words = in_words(amount, language.code)
    return words[:1].upper() + words[1:]


def late_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many works and units are late, and the longest."""
    day = language.date(report.as_of)
    if not report.late:
        return language("report.nobody_late", day=day)
    items = [late.item for late in report.late]
    joint = () if report.own else (item.who for item in items if len(item.unit) > 1)
    sentence = language(
        "report.late_own" if report.own else "report.late_count",
        day=day,
        tasks=language.number(len({item.task for item in items})),
        units=language.number(len({item.unit for item in items})),
        days=language.number(max(item.days_overdue for item in items)),
    )
    return sentence + missing.joint_units(joint, language)


def behind_sentence(report: PeriodicReport, language: Language) -> str | None:
    """Say which works are behind the even spread, which is not to be overdue; None where none is."""
    by_task: dict[str, list[CheckItem]] = {}
    for group in report.status.behind:
        for item in group.items:
            by_task.setdefault(item.task, []).append(item)
    if not by_task:
        return None
    works = [
        language("report.behind_task", task=task, units=_behind(items, language))
        for task, items in by_task.items()
    ]
    tasks = language.number(len(by_task))
    return language("report.behind", day=language.date(report.as_of), tasks=tasks, works="; ".join(works))


def _behind(items: list[CheckItem], language: Language) -> str:
    """Say how much each unit is behind since when; of many, how much in all, and since when the first is."""
    told = [[item] for item in items] if len(items) <= _FEW_UNITS else [items]
    parts = []
    for of_units in told:
        days = {item.behind_since for item in of_units if item.behind_since}
        parts.append(
            language(
                "report.behind_units" if len(days) == 1 else "report.behind_units_first",
                who=_who(of_units, language),
                count=language.number(sum(item.behind for item in of_units)),
                since=language.date(min(days)),
            )
        )
    return "; ".join(parts)


def due_today_sentence(report: PeriodicReport, language: Language) -> str | None:
    """Say what falls due on the report's own day and is not finished; it is overdue from the next day on."""
    if not report.due_today:
        return None
    works = []
    for task, due in groupby(report.due_today, key=lambda due: due.item.task):
        of_units = list(due)
        who = _who([due.item for due in of_units], language)
        count = language.number(sum(due.count for due in of_units))
        works.append(language("report.due_today_task", task=task, who=who, count=count))
    return language("report.due_today", day=language.date(report.as_of), works="; ".join(works))


def _who(items: list[CheckItem], language: Language) -> str:
    if len(items) > _FEW_UNITS:
        return language("report.several_units", units=language.number(len(items)))
    return language.join([item.who for item in items])


def after_late(report: PeriodicReport, language: Language) -> list[str]:
    """Return what is said after what is overdue, and is not: what fell due on the day, what is behind."""
    sentences = (due_today_sentence(report, language), behind_sentence(report, language))
    return [sentence for sentence in sentences if sentence]


def silent_sentence(report: PeriodicReport, language: Language) -> str:
    """Say how many units are silent in the period; of one unit's report, of which tasks it is."""
    owed = report.missing
    if not (report.own and owed.over):
        return missing.told(owed, language)
    if not owed.of:
        return language("report.nothing_owed_own")
    days = {"start": language.date(owed.window.start), "end": language.date(owed.window.end)}
    if not owed.silent:
        return language("report.not_silent_own", **days)
    silent = {task for unit in owed.silent for task in unit.tasks}
    tasks = ", ".join(work.id for work in owed.plan.works if work.id in silent)
    return language("report.silent_own", tasks=tasks, **days)


def silent_title(report: PeriodicReport, language: Language) -> str:
    """Return the heading of who, or in one unit's report what, has no data in the period."""
    return language("report.silent_own_title" if report.own else "report.silent")


def units_note(report: PeriodicReport, language: Language) -> str:
    """Say how the figures by task are to be read; one unit's are of no others."""
    note = language("report.units_note")
    return note if report.own else language("report.sum_note") + " " + note


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
    if report.is_last:
        return language("report.coming_last")
    key = "report.coming" if report.finished else "report.coming_until"
    return language(key, period=period_words(report.following, language))


def coming_sentence(report: PeriodicReport, language: Language) -> str:
    """Introduce what falls due after the data."""
    if report.coming is None:
        return language("report.coming_over", end=language.date(report.plan.span.end))
    key = "report.coming_dates" if report.coming.due else "report.coming_nothing"
    window = report.coming.window
    assumed = any(item.assumed for item in report.coming.due)
    mark = language("report.coming_assumed", mark=ASSUMED) if assumed else ""
    return language(key, start=language.date(window.start), end=language.date(window.end), assumed=mark)


def coming_undated(report: PeriodicReport, language: Language) -> Iterator[str]:
    """Say which works without due dates go on after the data: no longer than the plan orders."""
    if report.coming is None:
        return
    end = language.date(report.plan.span.end)
    until = language("report.until", end=end) if report.is_last else ""
    for key, items in (("ongoing", report.coming.ongoing), ("external", report.coming.unscheduled)):
        if items:
            tasks = dict.fromkeys(item.task for item in items)
            yield language(f"report.coming_{key}", tasks=", ".join(tasks), until=until)


# -- tables


def results_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each work: what it asks, what was due and done in the period and so far."""
    no_data, name = language("report.no_data"), work_names(report, language)
    in_period: tuple[Field[TaskResult], ...] = (
        Field(language("report.planned"), lambda r: r.planned, As.COUNT),
        Field(language("report.done"), lambda r: r.done if r.has_data else no_data, As.COUNT),
    )
    lead = Field[TaskResult](language("report.lead"), lambda r: "; ".join(r.who))
    fields: tuple[Field[TaskResult], ...] = (
        Field(language("report.no"), lambda r: r.task),
        Field(language("report.task"), lambda r: name(r.task, r.name), screen=Screen.CUT),
        *(() if report.own else (lead,)),
        Field(language("report.schedule"), lambda r: "; ".join(r.words)),
        Field(language("report.whole"), lambda r: r.whole, As.COUNT),
        *(() if report.from_the_start else in_period),
        Field(language("report.planned_so_far"), lambda r: r.planned_so_far, As.COUNT),
        Field(
            language("report.done_so_far"),
            lambda r: r.done_so_far if r.has_data_so_far else no_data,
            As.COUNT,
        ),
        Field(language("report.kept"), lambda r: r.kept, As.COUNT),
        Field(language("report.share"), lambda r: "" if r.rate is None else r.rate, As.SHARE),
        Field(language("report.state"), lambda r: state_words(r, language), screen=Screen.FIGURE),
    )
    sheet = language("report.sheet_results")
    return table(fields, report.results, sheet, lambda r: _TONES.get(r.state, Tone.PLAIN))


def work_names(report: PeriodicReport, language: Language) -> Callable[[str, str], str]:
    """Return what names a work (its id, its name); in one agency's report with whom it shares the quota."""
    partners = report.partners

    def named(task: str, name: str) -> str:
        if task not in partners:
            return name
        return language("report.joint", name=name.rstrip(" ;."), who="; ".join(partners[task]))

    return named


def state_words(result: TaskResult, language: Language) -> str:
    """Say where a work stands, and how many of its units stand there if it has several."""
    state = language("report.due_unfinished" if result.due_today else f"check.state_{result.state}")
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
    total, in_period = report.budget.total, {row.key: row for row in report.in_period.rows}

    def joint(row: BudgetRow | None, step: Step | None, amount: int | None) -> Cell:
        return language("report.joint_cell") if row and amount is None and step in row.joint else amount

    def field(key: str, step: Step | None, of: Callable[[BudgetRow], int | None]) -> Field[BudgetRow]:
        def cell(row: BudgetRow) -> Cell:
            return joint(row, step, of(row))

        return Field(language(f"report.{key}_column"), cell, As.MONEY, summed=True, total=cell(total))

    def share(row: BudgetRow) -> Cell:
        money = rate(row)
        return "" if money is None else money

    spent, name = dict(report.spent), work_names(report, language)
    spent_now: Field[BudgetRow] = Field(
        language("report.spent_in_period_column"),
        lambda row: joint(in_period.get(row.key), Step.SPENT, spent.get(row.key[0])),
        As.MONEY,
        summed=True,
        total=joint(report.in_period.total, Step.SPENT, _spent_in_period(report)),
    )
    steps = {key: Step.SPENT if key == "spent_unapproved" else Step(key) for key in steps_shown(total)}
    fields: tuple[Field[BudgetRow], ...] = (
        Field(language("report.no"), lambda row: row.key[0]),
        Field(
            language("report.task"),
            lambda row: name(row.key[0], row.name[0] or ""),
            total=language("report.total"),
            screen=Screen.CUT,
        ),
        field("estimate", None, lambda row: row.amount),
        *(field(key, steps[key], of) for key, of in steps_shown(total).items()),
        *(() if report.from_the_start else (spent_now,)),
        # Of money apart the sums below are no numerator and denominator of the rate; the sentence names these.
        Field(
            language("report.rate_column"),
            share,
            As.SHARE,
            total="" if execution(total).apart else share(total),
        ),
    )
    return table(fields, _with_money(report), language("report.sheet_money"))


def has_money(report: PeriodicReport) -> bool:
    """Return whether the table of money has a row."""
    return any(_with_money(report))


def _with_money(report: PeriodicReport) -> Iterator[BudgetRow]:
    rows = report.budget.rows
    return (row for row in rows if row.amount is not None or row.joint or execution(row) != Execution())


def _spent_in_period(report: PeriodicReport) -> int | None:
    return sum(amount for _, amount in report.spent) if report.spent else None


def late_table(report: PeriodicReport, language: Language) -> Table:
    """Return what is overdue, by lead, the longest first, with the last reason that a record gives."""
    name = work_names(report, language)
    fields: tuple[Field[Late], ...] = (
        Field(language("report.no"), lambda late: late.item.task, screen=Screen.DITTO),
        Field(
            language("report.task"),
            lambda late: name(late.item.task, late.item.name),
            screen=Screen.DITTO | Screen.CUT,
        ),
        *_late_fields(language, language("report.no_cause")),
    )
    return table(fields, report.late, language("report.sheet_late"), lambda _: Tone.LATE)


def late_tables(
    report: PeriodicReport, language: Language, *, blanks: bool = False
) -> Iterator[tuple[str, Table]]:
    """Yield each late work with a table of its late units.

    Where no record gives a reason, `blanks` leaves a blank for a person to fill.
    """
    no_cause = blank("report.blank_cause", language) if blanks else language("report.no_cause")
    fields = _late_fields(language, no_cause)
    name = work_names(report, language)
    for (task, work), late in groupby(report.late, key=lambda late: (late.item.task, late.item.name)):
        yield f"{task}. {name(task, work)}", table(fields, late, language("report.sheet_late"))


def _late_fields(language: Language, no_cause: str) -> tuple[Field[Late], ...]:
    return (
        Field(language("report.unit_late"), lambda late: late.item.who),
        Field(language("report.overdue"), lambda late: late.item.overdue, As.COUNT),
        Field(language("report.oldest"), lambda late: late.item.oldest_due, As.DATE),
        Field(language("report.days"), lambda late: late.item.days_overdue, As.COUNT, screen=Screen.FIGURE),
        Field(
            language("report.cause"), lambda late: _cause(late.cause, language) if late.cause else no_cause
        ),
    )


def _cause(cause: Cause, language: Language) -> str:
    """Return the reason that a record gives, with its day."""
    return language("report.said_on", words=cause.words.rstrip(" ."), date=language.date(cause.date))


def targets_table(report: PeriodicReport, language: Language) -> Table:
    """Return the targets with what was last read of each."""
    fields: tuple[Field[TargetReading], ...] = (
        Field(language("report.no"), lambda t: t.id),
        Field(language("report.target"), lambda t: t.text),
        Field(language("report.aim"), lambda t: t.aim_words),
        Field(language("report.reading"), lambda t: _readings(t, language)),
        Field(language("report.read_on"), lambda t: t.date, As.DATE),
    )
    return table(fields, report.status.targets, language("report.sheet_targets"))


def _readings(target: TargetReading, language: Language) -> str:
    """Return what was read of a target, each reading with the name of the unit whose it is."""
    said = [f"{words} ({name})" if name else words for name, words in target.readings]
    more = language("report.more_readings", count=language.number(len(said) - _MOST_READINGS))
    return "; ".join(said[:_MOST_READINGS] + [more] * (len(said) > _MOST_READINGS)) or language(
        "report.no_data"
    )


_MOST_READINGS = 6
"""Readings of a target that are told; the log has them all."""


def unit_words(report: PeriodicReport, what: str, language: Language) -> list[str]:
    """Return what units wrote into their forms of `difficulties` or `proposals`, each with its name."""
    said = ((unit.name, getattr(unit, what)) for unit in report.words)
    return [language("report.unit_wrote", who=name, words=_in_a_line(words)) for name, words in said if words]


def _in_a_line(words: str) -> str:
    """Return words of several lines on one: a line that ends without a mark is parted from the next by one."""
    *first, last = [line.strip() for line in words.split("\n") if line.strip()]
    return " ".join([*(line if line[-1] in ".,;:!?" else f"{line};" for line in first), last])


def words_table(report: PeriodicReport, language: Language) -> Table:
    """Return what units wrote into their forms, as they wrote it."""
    fields: tuple[Field[UnitWords], ...] = (
        Field(language("collect.agency"), lambda unit: unit.name),
        Field(language("report.difficulties_of"), lambda unit: unit.difficulties),
        Field(language("report.proposals"), lambda unit: unit.proposals),
    )
    return table(fields, report.words, language("report.unit_words"))


def coming_table(report: PeriodicReport, language: Language) -> Table:
    """Return the works that have due dates after the data, by their first one."""
    by_task: dict[str, list[DueItem]] = {}
    for item in report.coming.due if report.coming else ():
        by_task.setdefault(item.task, []).append(item)
    name = work_names(report, language)
    lead = Field[list[DueItem]](language("report.lead"), lambda items: "; ".join(items[0].who))
    fields: tuple[Field[list[DueItem]], ...] = (
        Field(language("report.no"), lambda items: items[0].task),
        Field(language("report.task"), lambda items: name(items[0].task, items[0].name), screen=Screen.CUT),
        *(() if report.own else (lead,)),
        Field(language("report.due_dates"), lambda items: _dates(items, language)),
    )
    return table(fields, by_task.values(), language("report.sheet_coming"))


def _dates(items: list[DueItem], language: Language) -> str:
    days = [(ASSUMED if item.assumed else "") + language.date(item.due) for item in items]
    if len(days) <= _FEW_DATES:
        return "; ".join(dict.fromkeys(days))
    return language("report.many_dates", count=language.number(len(days)), first=days[0], last=days[-1])


# -- data


_RESULTS: Getters[TaskResult] = {
    "task": lambda r: r.task,
    "status": lambda r: r.state,
    "units": lambda r: r.units,
    "of": lambda r: r.whole,
    "due_in_period": lambda r: r.planned,
    "done_in_period": lambda r: r.done,
    "due_so_far": lambda r: r.planned_so_far,
    "done": lambda r: r.done_so_far,
    "kept": lambda r: r.kept,
}

_LATE: Getters[Late] = {
    **within(lambda late: late.item, check.ITEMS),
    "cause": lambda late: late.cause and late.cause.words,
}


_WORDS: Getters[UnitWords] = {
    "agency": lambda unit: unit.agency,
    "agency_name": lambda unit: unit.name,
    "difficulties": lambda unit: unit.difficulties,
    "proposals": lambda unit: unit.proposals,
}


def payload(report: PeriodicReport) -> Payload:
    """Return the report as data; its main table has what was done of each work."""
    window, coming = report.period.window, report.coming.due if report.coming else ()
    return Payload(
        report.plan,
        {
            "results": rows(_RESULTS, report.results),
            "money": budget.payload(report.budget).main,
            "late": rows(_LATE, report.late),
            "behind": rows(check.ITEMS, (item for group in report.status.behind for item in group.items)),
            "silent": rows(missing.SILENT, report.missing.silent),
            "targets": rows(check.TARGETS, report.status.targets),
            "coming": rows(calendar.DUES, coming),
            "words": rows(_WORDS, report.words),
        },
        as_of=report.as_of,
        facts={
            "period": period_key(report.period),
            "from": window.start,
            "to": window.end,
            "finished": report.finished,
            "reporter": report.reporter and report.reporter.name,
            **check.completion(report.status),
            "spent_in_period": _spent_in_period(report),
            "joint_money": joint_money(report),
        },
    )
