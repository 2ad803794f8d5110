"""The page that lists the reports of agencies, each a page in the same folder."""

from collections.abc import Mapping
from typing import NamedTuple

from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.formats.html import page
from cchc_cli.render.pages.report.naming import period_words
from cchc_cli.render.papers.report_html.figures import Figure, figures


class IndexRow(NamedTuple):
    """An agency's page (a file name), whose it is, how many works it has, and the figures over it."""

    file: str
    who: str
    works: str
    figures: tuple[Figure, ...]


def index(reports: Mapping[str, PeriodicReport], language: Language) -> bytes:
    """Write the list of reports of one period, by their files, as one UTF-8 HTML file."""
    rows = [_row(file, report, language) for file, report in reports.items()]
    report = next(iter(reports.values()))
    title = language("report.index", title=report.plan.title, period=period_words(report.period, language))
    return page("report_index.html", language, report=report, title=title.replace("\n", " "), rows=rows)


def _row(file: str, report: PeriodicReport, language: Language) -> IndexRow:
    who = report.reporter.name if report.reporter else ""
    if not report.own:
        who = language("report.index_whole", who=who)
    return IndexRow(file, who, language.number(len(report.results)), tuple(figures(report, language)))
