"""What falls due after the data of a report."""

from collections.abc import Iterator

from cchc_cli.domain.reports.calendar import DueItem
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED
from cchc_cli.render.document import (
    Field,
    Screen,
    Table,
    table,
)
from cchc_cli.render.pages.report.naming import period_words, work_names

_FEW_DATES = 4
"""More due dates than this are told as how many, from when to when."""


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


def coming_table(report: PeriodicReport, language: Language) -> Table:
    """Return the works that have due dates after the data, by their first one."""
    by_task = _by_task(report)
    name = work_names(report, language)
    lead = Field[list[DueItem]](language("report.lead"), lambda items: "; ".join(items[0].who))
    fields: tuple[Field[list[DueItem]], ...] = (
        Field(language("report.no"), lambda items: items[0].task),
        Field(language("report.task"), lambda items: name(items[0].task, items[0].name), screen=Screen.CUT),
        *(() if report.own else (lead,)),
        Field(language("report.due_dates"), lambda items: _dates(items, language)),
    )
    return table(fields, by_task.values(), language("report.sheet_coming"))


def dates_table(report: PeriodicReport, language: Language) -> Table:
    """Return the due dates after the data with the works (ids) that have them; works of the same dates together."""
    by_dates: dict[str, list[str]] = {}
    for task, items in _by_task(report).items():
        by_dates.setdefault(_dates(items, language), []).append(task)
    fields: tuple[Field[tuple[str, list[str]]], ...] = (
        Field(language("report.due_dates"), lambda entry: entry[0]),
        Field(language("report.task"), lambda entry: ", ".join(entry[1])),
    )
    return table(fields, by_dates.items(), language("report.sheet_coming"))


def _by_task(report: PeriodicReport) -> dict[str, list[DueItem]]:
    found: dict[str, list[DueItem]] = {}
    for item in report.coming.due if report.coming else ():
        found.setdefault(item.task, []).append(item)
    return found


def _dates(items: list[DueItem], language: Language) -> str:
    days = [(ASSUMED if item.assumed else "") + language.date(item.due) for item in items]
    if len(days) <= _FEW_DATES:
        return "; ".join(dict.fromkeys(days))
    return language("report.many_dates", count=language.number(len(days)), first=days[0], last=days[-1])
