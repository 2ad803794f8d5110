"""A plan on one day, on one screen; and where there is no plan, how to begin."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.sent import SentState
from cchc_cli.domain.reports.check import State
from cchc_cli.domain.reports.missing import MissingReport
from cchc_cli.domain.reports.overview import WITHIN, OverviewReport, Pressing
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
from cchc_cli.render.pages.missing import period_words

_ROWS = 3
"""Works that are shown; the rest is counted."""

_NAMES = 3
"""Units that are named of those who have told nothing."""

_TONES = {State.OVERDUE: Tone.LATE, State.BEHIND: Tone.SOON}

Facts = Mapping[str, str]
"""How commands are typed here: `cchc` with its plan, the plan's file, a task, the last period, the folder of forms."""


class _Typed(NamedTuple):
    typed: str
    why: str


def document(report: OverviewReport, facts: Facts, language: Language) -> Document:
    """Lay a plan out on one screen; the commands to type next are made with `facts`."""
    blocks: list[Block] = [_state(report, language)]
    if report.pressing:
        blocks.append(_pressing(report.pressing[:_ROWS], language))
    tasks = {pressing.task for pressing in report.pressing}
    if more := len(tasks.difference(pressing.task for pressing in report.pressing[:_ROWS])):
        blocks.append(Note(language("overview.more", count=language.number(more)), Tone.QUIET))
    if any(pressing.assumed for pressing in report.pressing[:_ROWS]):
        blocks.append(Note(language("overview.assumed", mark=ASSUMED), Tone.QUIET))
    commands = [_command(step, facts, language) for step in report.next]
    blocks.append(_commands(language("overview.next"), commands, language))
    plan = report.plan
    return Document(language("overview.title", number=plan.number, title=plan.title), tuple(blocks))


def beginning(number: str, language: Language) -> Document:
    """Say how to begin where there is no plan, and how to look at the shipped one."""
    begin = [_command(step, {}, language) for step in ("import", "starter", "elsewhere")]
    look = [_command(step, {}, language) for step in ("budget", "month", "tasks", "help")]
    return Document(
        language("overview.none"),
        (
            _commands(language("overview.begin"), begin, language),
            Heading(language("overview.example", number=number)),
            _commands(language("overview.look"), look, language),
        ),
    )


def _command(step: str, facts: Facts, language: Language) -> _Typed:
    return _Typed(language(f"overview.type_{step}", **facts), language(f"overview.why_{step}", **facts))


def _commands(title: str, commands: Sequence[_Typed], language: Language) -> Table:
    fields: tuple[Field[_Typed], ...] = (
        Field(title, lambda command: command.typed),
        Field(language("overview.why"), lambda command: command.why),
    )
    return table(fields, commands)


def _state(report: OverviewReport, language: Language) -> Table:
    fields: tuple[Field[tuple[str, str]], ...] = (
        Field(language("overview.today"), lambda fact: fact[0]),
        Field(f"{language.weekday(report.today)} {language.date(report.today)}", lambda fact: fact[1]),
    )
    return table(fields, _facts(report, language))


def _facts(report: OverviewReport, language: Language) -> Iterator[tuple[str, str]]:
    number, plan = language.number, report.plan
    if report.followed:
        yield language("overview.late"), language("overview.items", count=number(report.late))
        if report.behind:
            yield language("overview.behind"), language("overview.behind_items", count=number(report.behind))
    else:
        span = f"{language.date(plan.span.start)} – {language.date(plan.span.end)}"
        duties = len(plan.works) - len(plan.tasks)
        work = language("overview.work_counts", tasks=len(plan.tasks), duties=duties, span=span)
        yield language("overview.work"), work
        yield language("overview.log"), language("overview.no_log")
    soon = language("overview.items", count=number(report.soon))
    if report.soon_late:
        soon = language("overview.soon_late", items=soon, count=number(report.soon_late))
    yield language("overview.soon", within=WITHIN), soon
    if report.followed and report.missing is not None:
        yield language("overview.silent"), _silent(report.missing, language)
    yield language("overview.money"), _money(report, language)


def _silent(missing: MissingReport, language: Language) -> str:
    period = period_words(missing.period, language)
    if not missing.silent:
        return language("overview.all_sent", period=period)
    names = [missing.plan.label_of(unit.unit) for unit in missing.silent[:_NAMES]]
    if (more := len(missing.silent) - _NAMES) > 0:
        names.append(language("overview.others", count=language.number(more)))
    count, of = language.number(len(missing.silent)), language.number(missing.of)
    told = language("overview.silent_units", period=period, count=count, of=of, names=language.join(names))
    if forms := [*_forms(missing, language)]:
        return f"{told}; {language('overview.forms', forms=', '.join(forms))}"
    return told


def _forms(missing: MissingReport, language: Language) -> Iterator[str]:
    """Yield how many forms of those who have told nothing were made, came back in some state, are asked for again."""
    forms = [unit.form for unit in missing.silent]
    counts = {
        "made": sum(form.made is not None for form in forms),
        "received": sum(form.state is SentState.RECEIVED for form in forms),
        "blank": sum(form.state is SentState.BLANK for form in forms),
        "faulty": sum(form.state is SentState.FAULTY for form in forms),
        "reminded": sum(form.reminded > 0 for form in forms),
    }
    for key, count in counts.items():
        if count:
            yield language(f"overview.forms_{key}", count=language.number(count))


def _money(report: OverviewReport, language: Language) -> str:
    money, execution = report.money, report.money.execution
    parts = [("estimate", money.amount)]
    if report.followed and execution is not None:
        parts += [
            ("approved", execution.at(Step.APPROVED)),
            ("spent", execution.at(Step.SPENT)),
            ("remaining", execution.remaining),
        ]
    said = [language(f"overview.{key}", amount=_amount(amount, language)) for key, amount in parts]
    if execution is not None and execution.spent_unapproved:  # what remains does not count it
        said[2] = language(
            "overview.spent_unapproved", spent=said[2], amount=_amount(execution.unapproved, language)
        )
    return " · ".join(said)


def _amount(amount: int | None, language: Language) -> str:
    return drawn(amount, As.MONEY, language)


def _pressing(rows: Sequence[Pressing], language: Language) -> Table:
    fields: tuple[Field[Pressing], ...] = (
        Field(language("overview.state"), lambda p: _days(p, language), screen=Screen.FIGURE),
        Field(language("overview.task"), lambda p: f"{p.task}. {p.name}", screen=Screen.CUT | Screen.BRIEF),
        Field(language("overview.who"), lambda p: _who(p, language), screen=Screen.CUT),
        Field(language("overview.date"), lambda p: AssumedDate.where(p.since, p.assumed), As.DATE),
    )
    return table(fields, rows, tone=lambda p: _TONES.get(p.state, Tone.PLAIN))


def _days(pressing: Pressing, language: Language) -> str:
    if not pressing.days:
        return language("overview.due_today")
    key = pressing.state if pressing.state in _TONES else State.DUE_SOON
    return language(f"overview.{key}_days", days=language.number(pressing.days))


def _who(pressing: Pressing, language: Language) -> str:
    if len(pressing.who) == 1:
        return pressing.who[0]
    return language("overview.units", count=language.number(len(pressing.who)))
