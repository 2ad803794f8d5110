"""Which units have finished, are late, behind or silent: grouped by work or level, a few of them by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from cchc_cli.domain.reports.check import CheckItem
from cchc_cli.domain.reports.missing import SilentUnit
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.lateness import Cause, Late, LateReason, reasons
from cchc_cli.domain.reports.report.outcomes import TaskResult
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Field, Screen, Table, Tone, table
from cchc_cli.render.pages import missing
from cchc_cli.render.pages.report.naming import work_names

_FEW_UNITS = 4
"""More units than this that are behind are told as how many."""


class Naming(NamedTuple):
    """How many units a text names, and where it says that the others stand. `most` is None where it names all."""

    most: int | None = 5
    elsewhere: str = ""

    def names(self, names: Sequence[str], language: Language, others: str = "report.more_units") -> str:
        """Return names in a text; how many `others` there are is told, never left out."""
        if self.most is None or len(names) <= self.most:
            return ", ".join(names)
        more = language(others, count=language.number(len(names) - self.most))
        return ", ".join(names[: self.most]) + more + self.elsewhere


FEW = Naming()
ALL = Naming(most=None)


def names_fit(report: PeriodicReport) -> bool:
    """Return whether a text names every unit that it counts."""
    most = FEW.most or 0
    several = [len(result.unmet) for result in report.results if result.followed > 1]
    late = [len(reason.who) for of_work in report.late_works.values() for reason in _reasons(of_work)]
    silent = Counter(unit.level for unit in report.missing.silent) if not report.own else {}
    return max([*several, *late, *silent.values()], default=0) <= most


def _level(report: PeriodicReport, items: Iterable[CheckItem], language: Language) -> str:
    """Return the plan's own word for the level of units, as it follows “đơn vị”; nothing where they have several."""
    levels = {report.plan.level_of(item.unit) for item in items}
    level = levels.pop() if len(levels) == 1 else None
    return language("report.of_level", level=level[:1].lower() + level[1:]) if level else ""


def _share(report: PeriodicReport, count: int, result: TaskResult, language: Language) -> str:
    """Say how many of a work's units: “11/13 đơn vị cấp huyện”."""
    return language(
        "report.unit_share",
        count=language.number(count),
        of=language.number(result.followed),
        level=_level(report, result.items, language),
    )


def met_words(report: PeriodicReport, result: TaskResult, language: Language, naming: Naming) -> str:
    """Say how many of several units have finished all that was due so far, and which have not."""
    if result.followed == 1 or not result.planned_so_far:
        return ""
    unmet = result.unmet
    words = language("report.units_met", share=_share(report, result.followed - len(unmet), result, language))
    if unmet:
        words += language("report.units_unmet", units=naming.names(_done(unmet, language), language))
    return words


def _done(items: Iterable[CheckItem], language: Language) -> list[str]:
    """Say how much of what was due each unit has done."""
    return [
        language(
            "report.unit_done", who=item.who, done=language.number(item.kept), due=language.number(item.due)
        )
        for item in items
    ]


# -- late


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


def late_words(report: PeriodicReport, late: Sequence[Late], language: Language, naming: Naming) -> str:
    """Say of a late work how many units are late, by how much, since when; and which, where it has several."""
    result = _result(report, late)
    first = max((one.item for one in late), key=lambda item: item.days_overdue)
    words = language(
        "report.late_by",
        count=language.number(_overdue(late)),
        days=language.number(first.days_overdue),
        since=language.date(first.oldest_due),
    )
    if result.followed == 1:
        return words
    units = naming.names(_done(_shortest(late), language), language)
    share = _share(report, len(late), result, language)
    return language("report.late_units_by", share=share, late=words, units=units)


def _shortest(late: Sequence[Late]) -> list[CheckItem]:
    items = [one.item for one in late]
    return sorted(items, key=lambda item: item.kept / item.due if item.due else 0)


def _overdue(late: Iterable[Late]) -> int:
    return sum(one.item.overdue for one in late)


def _result(report: PeriodicReport, late: Sequence[Late]) -> TaskResult:
    return next(result for result in report.results if result.task == late[0].item.task)


def _reasons(late: Iterable[Late]) -> tuple[LateReason, ...]:
    return reasons(one.cause for one in late if one.cause)


def reason_words(given: Iterable[LateReason], language: Language, naming: Naming) -> str:
    """Quote reasons, each with the names of those who wrote it."""
    return "; ".join(
        language("report.reason", words=reason.words, who=naming.names(reason.who, language))
        for reason in given
    )


def late_reasons(late: Iterable[Late], language: Language, naming: Naming) -> str:
    """Quote why units of a work are late; nothing where no record gives a reason."""
    return reason_words(_reasons(late), language, naming)


def unexplained(late: Iterable[Late]) -> int:
    """Return of how many units no record gives a reason for being late."""
    return sum(one.cause is None for one in late)


def late_table(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each late work, the longest late first: how many units, by how much, since when."""
    name, results = work_names(report, language), {result.task: result for result in report.results}

    def units(late: tuple[Late, ...]) -> str:
        result = results[late[0].item.task]
        return late[0].item.who if result.followed == 1 else _share(report, len(late), result, language)

    fields: tuple[Field[tuple[Late, ...]], ...] = (
        Field(language("report.no"), lambda late: late[0].item.task),
        Field(
            language("report.task"),
            lambda late: name(late[0].item.task, late[0].item.name),
            screen=Screen.CUT,
        ),
        Field(language("report.late_unit"), units),
        Field(language("report.overdue"), _overdue, As.COUNT),
        Field(language("report.oldest"), lambda late: min(_oldest(late)), As.DATE),
        Field(
            language("report.days"),
            lambda late: max(one.item.days_overdue for one in late),
            As.COUNT,
            screen=Screen.FIGURE,
        ),
    )
    return table(fields, report.late_works.values(), language("report.sheet_late"), lambda _: Tone.LATE)


def late_notes(report: PeriodicReport, language: Language, naming: Naming = FEW) -> Iterator[str]:
    """Say of each late work which of several units are late, and why as far as records say."""
    several = {result.task for result in report.results if result.followed > 1}
    for task, late in report.late_works.items():
        words = []
        if task in several:
            units = naming.names(_done(_shortest(late), language), language)
            words.append(language("report.late_names", units=units))
        if known := late_reasons(late, language, naming):
            words.append(language("report.late_because", reasons=known))
            if quiet := unexplained(late):
                words.append(language("report.no_cause_of", count=language.number(quiet)))
        if words:
            yield language("report.late_item", work=task, late=" ".join(words))


def _oldest(late: Iterable[Late]) -> Iterator[date]:
    return (one.item.oldest_due for one in late if one.item.oldest_due)


def late_units_table(report: PeriodicReport, language: Language) -> Table:
    """Return what is overdue unit by unit, by lead, the longest first, with the last reason that a record gives."""
    name = work_names(report, language)
    fields: tuple[Field[Late], ...] = (
        Field(language("report.no"), lambda late: late.item.task, screen=Screen.DITTO),
        Field(
            language("report.task"),
            lambda late: name(late.item.task, late.item.name),
            screen=Screen.DITTO | Screen.CUT,
        ),
        Field(language("report.unit_late"), lambda late: late.item.who),
        Field(language("report.overdue"), lambda late: late.item.overdue, As.COUNT),
        Field(language("report.oldest"), lambda late: late.item.oldest_due, As.DATE),
        Field(language("report.days"), lambda late: late.item.days_overdue, As.COUNT, screen=Screen.FIGURE),
        Field(language("report.cause"), lambda late: _cause(late.cause, language)),
    )
    return table(fields, report.late, language("report.sheet_late"), lambda _: Tone.LATE)


def _cause(cause: Cause | None, language: Language) -> str:
    """Return the reason that a record gives, with its day."""
    if cause is None:
        return language("report.no_cause")
    return language("report.cause_on", words=cause.words.rstrip(" ."), date=language.date(cause.date))


def other_causes(report: PeriodicReport, language: Language, naming: Naming) -> Iterator[str]:
    """Quote by work the reasons that were recorded in the period and are not told of what is overdue."""
    told = {(one.cause.task, one.cause.who, one.cause.words) for one in report.late if one.cause}
    by_work: dict[str, list[Cause]] = {}
    for cause in report.causes:
        if (cause.task, cause.who, cause.words) not in told:
            by_work.setdefault(cause.task, []).append(cause)
    for task, causes in by_work.items():
        yield language("report.causes_of", task=task, reasons=reason_words(reasons(causes), language, naming))


# -- behind, and due on the day


def behind_sentence(report: PeriodicReport, language: Language) -> str | None:
    """Say which works are behind the even spread, which is not to be overdue; None where none is."""
    by_task: dict[str, list[CheckItem]] = {}
    for group in report.status.behind:
        for item in group.items:
            by_task.setdefault(item.task, []).append(item)
    if not by_task:
        return None
    works = [
        language("report.behind_task", task=task, units=_behind(report, items, language))
        for task, items in by_task.items()
    ]
    tasks = language.number(len(by_task))
    return language("report.behind", day=language.date(report.as_of), tasks=tasks, works="; ".join(works))


def _behind(report: PeriodicReport, items: list[CheckItem], language: Language) -> str:
    """Say how much each unit is behind since when; of many, how much in all, and since when the first is."""
    alone = [[item] for item in items] if len(items) <= _FEW_UNITS else [items]
    parts = []
    for of_units in alone:
        days = {item.behind_since for item in of_units if item.behind_since}
        parts.append(
            language(
                "report.behind_units" if len(days) == 1 else "report.behind_units_first",
                who=_who(report, of_units, language),
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
        who = _who(report, [due.item for due in of_units], language)
        count = language.number(sum(due.count for due in of_units))
        works.append(language("report.due_today_task", task=task, who=who, count=count))
    return language("report.due_today", day=language.date(report.as_of), works="; ".join(works))


def _who(report: PeriodicReport, items: list[CheckItem], language: Language) -> str:
    if len(items) > _FEW_UNITS:
        level = _level(report, items, language)
        return language("report.several_units", units=language.number(len(items)), level=level)
    return language.join([item.who for item in items])


def after_late(report: PeriodicReport, language: Language) -> list[str]:
    """Return what is said after what is overdue, and is not: what fell due on the day, what is behind."""
    sentences = (due_today_sentence(report, language), behind_sentence(report, language))
    return [sentence for sentence in sentences if sentence]


# -- silent


def silent_title(report: PeriodicReport, language: Language) -> str:
    """Return the heading of who, or in one unit's report what, has no data in the period."""
    return language("report.silent_own_title" if report.own else "report.silent")


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


def silent_levels(report: PeriodicReport, language: Language, naming: Naming = FEW) -> Iterator[str]:
    """Say of each level how many units have told, and which have not, of which works."""
    owed = report.missing
    if report.own or not owed.silent:
        return
    owing = Counter(owed.plan.level_of(unit) for unit in owed.owing)
    by_level: dict[str | None, list[SilentUnit]] = {}
    for unit in owed.silent:
        by_level.setdefault(unit.level, []).append(unit)
    for level, silent in by_level.items():
        units = [
            language(
                "report.silent_unit",
                who=unit.name,
                tasks=naming.names(unit.tasks, language, "report.more_tasks"),
            )
            for unit in silent
        ]
        yield language(
            "report.silent_level",
            level=level or language("report.no_level" if len(owing) > 1 else "report.all_units"),
            count=language.number(owing[level] - len(silent)),
            of=language.number(owing[level]),
            units=naming.names(units, language),
        )
