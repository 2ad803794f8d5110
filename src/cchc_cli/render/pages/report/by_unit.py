"""All units of a report by name: by work who has not finished or not told, and each unit with what it has done."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from cchc_cli.domain.model.plan import Unit
from cchc_cli.domain.reports.check import CheckItem
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.lateness import Late
from cchc_cli.domain.reports.report.outcomes import TaskResult
from cchc_cli.messages import DASH, Language
from cchc_cli.render.document import Cell, Field, Table, table
from cchc_cli.render.pages.report.naming import work_names
from cchc_cli.render.pages.report.units import ALL, late_reasons

_WORKS_BESIDE = 8
"""Works that stand beside one another in a table by unit."""


class _WorkUnits(NamedTuple):
    """The units of a work that have not finished or not told, and why they are late."""

    result: TaskResult
    late: tuple[Late, ...]
    silent: Unit


def units_list(report: PeriodicReport, language: Language) -> Table:
    """Return a row for each work that some units have not finished, or not told of: all of them, and all reasons."""
    silent: dict[str, list[str]] = {}
    for unit in report.missing.silent:
        for task in unit.tasks:
            silent.setdefault(task, []).append(unit.name)
    late_works = report.late_works
    works = [_WorkUnits(r, late_works.get(r.task, ()), tuple(silent.get(r.task, ()))) for r in report.results]
    name = work_names(report, language)

    fields: tuple[Field[_WorkUnits], ...] = (
        Field(language("report.no"), lambda work: work.result.task),
        Field(language("report.task"), lambda work: name(work.result.task, work.result.name)),
        Field(language("report.unmet_units"), lambda work: _unmet(work, language)),
        Field(language("report.silent_units"), lambda work: "; ".join(work.silent)),
        Field(language("report.late_causes"), lambda work: late_reasons(work.late, language, ALL)),
    )
    return table(
        fields, [work for work in works if work.result.unmet or work.silent], language("report.sheet_units")
    )


def _unmet(work: _WorkUnits, language: Language) -> str:
    """Say which units have not finished what was due: those together of which it is the same part and as late."""
    late = {one.item.unit: one.item.days_overdue for one in work.late}
    alike: dict[tuple[int, int, int], list[str]] = {}
    for item in work.result.unmet:
        alike.setdefault((item.kept, item.due, late.get(item.unit, 0)), []).append(item.who)
    return "; ".join(
        language(
            "report.units_overdue" if days else "report.units_done",
            who=", ".join(who),
            done=language.number(done),
            due=language.number(due),
            days=language.number(days),
        )
        for (done, due, days), who in alike.items()
    )


def has_units(report: PeriodicReport) -> bool:
    """Return whether several units have some work, to stand in a table by unit."""
    return bool(_shared(report))


def _shared(report: PeriodicReport) -> list[TaskResult]:
    return [result for result in report.results if result.followed > 1]


def units_tables(report: PeriodicReport, language: Language) -> Iterator[Table]:
    """Yield the works of several units beside one another, a row for each unit: done of due, who is silent."""
    shared = _shared(report)
    silent = {(unit.unit, task) for unit in report.missing.silent for task in unit.tasks}
    for first in range(0, len(shared), _WORKS_BESIDE):
        yield _units_table(report, shared[first : first + _WORKS_BESIDE], silent, language)


def _units_table(
    report: PeriodicReport, works: Sequence[TaskResult], silent: Set[tuple[Unit, str]], language: Language
) -> Table:
    items = {(item.unit, result.task): item for result in works for item in result.items}

    def field(task: str) -> Field[Unit]:
        def cell(unit: Unit) -> Cell:
            item = items.get((unit, task))
            return "" if item is None else _standing(item, (unit, task) in silent, language)

        return Field(language("report.late_work", work=task), cell)

    units = dict.fromkeys(item.unit for result in works for item in result.items)
    order = {agency: n for n, agency in enumerate(report.plan.agencies)}
    fields = (
        Field[Unit](language("report.unit_late"), report.plan.label_of),
        *(field(result.task) for result in works),
    )
    return table(
        fields,
        sorted(units, key=lambda unit: [order[agency] for agency in unit]),
        language("report.sheet_by_unit"),
    )


def _standing(item: CheckItem, silent: bool, language: Language) -> str:
    """Say how much a unit has done of what was due, or at all; whether some is overdue, whether it told nothing."""
    number = language.number
    done = item.done * item.size + item.rest
    words = [number(done) if done else DASH]
    if item.due:
        words = [language("report.of_all", part=number(item.kept), whole=number(item.due))]
    if item.overdue:
        words.append(language("report.cell_overdue", count=number(item.overdue)))
    if silent:
        words.append(language("report.cell_silent"))
    return "; ".join(words)
