"""The periodic report as a page to look at: what is late first, then the money, the year, the figures."""

from collections.abc import Iterator
from fractions import Fraction

from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.formats.html import page
from cchc_cli.render.pages.report import by_unit as by_unit_pages
from cchc_cli.render.pages.report import coming, comparison, money, naming, progress, units, written
from cchc_cli.render.papers.report_html import amounts, gantt, months
from cchc_cli.render.papers.report_html.axis import Axis
from cchc_cli.render.papers.report_html.figures import figures


def write(report: PeriodicReport, language: Language, *, by_unit: bool = False) -> bytes:
    """Write a report as one UTF-8 HTML file; `by_unit` adds tables of all units."""
    axis = Axis(report.plan.span)
    window = report.period.window.overlap(report.plan.span)
    of_units = tuple(by_unit_pages.units_tables(report, language)) if by_unit else ()
    bars = tuple(amounts.bars(report, language))
    lines = amounts.lines(report, language)
    grids = tuple(months.grids(report, language))
    there = {"lines": lines, "bars": bars, "grids": grids, "by_unit": of_units}
    return page(
        "report.html",
        language,
        report=report,
        pages={
            module.__name__.rpartition(".")[2]: module
            for module in (coming, comparison, money, naming, progress, units, written)
        },
        all_units=units.ALL,
        other_plan=comparison.other_plan(report),
        titles=dict(_titles(report, language, **{name: bool(value) for name, value in there.items()})),
        **there,
        figures=tuple(figures(report, language)),
        strips=tuple(gantt.strips(report, axis, language)),
        grid_key=months.key(language),
        ticks=axis.ticks(language),
        window=axis.stretch(window) if window else None,
        today=axis.place(report.as_of),
        heat=tuple(gantt.heat(report, language)),
        targets=tuple(
            (
                target,
                min(target.reading / target.aim, Fraction(1))
                if target.aim and target.reading is not None
                else None,
            )
            for target in report.status.targets
        ),
    )


def _titles(
    report: PeriodicReport, language: Language, *, lines: bool, bars: bool, grids: bool, by_unit: bool
) -> Iterator[tuple[str, str]]:
    """Yield the sections of the page, each by the place that its title has in the list of contents."""
    yield "late", language("report.late")
    yield "silent", units.silent_title(report, language)
    if report.words:
        yield "words", language("report.unit_words")
    if report.past:
        yield "compared", language("report.comparison")
    if lines:
        yield "lines", language("report.lines")
    yield "money", language("report.by_agency" if bars else "report.money")
    yield "course", language("report.course")
    if grids:
        yield "months", language("report.months")
    yield "heat", language("report.heat")
    yield "progress", language("report.progress")
    if report.status.targets:
        yield "targets", language("report.targets")
    yield "coming", coming.coming_title(report, language)
    if by_unit:
        yield "units", language("report.by_unit")
