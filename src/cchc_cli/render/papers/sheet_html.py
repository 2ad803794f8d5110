"""An agency's sheet as a web page, which prints on one page."""

from cchc_cli.domain.reports.sheet import AgencySheet
from cchc_cli.messages import Language
from cchc_cli.render.a4 import SIZES, Fit
from cchc_cli.render.document import Table
from cchc_cli.render.formats.html import page
from cchc_cli.render.pages import sheet as view
from cchc_cli.render.papers.one_page import fitting


def write(sheet: AgencySheet, language: Language) -> bytes:
    """Write a sheet as one UTF-8 HTML file."""
    document = fitting(view.documents(sheet, language), language)
    return page("sheet.html", language, document=document, broad=False, fitted=_whole)


def _whole(table: Table, _: bool) -> Fit:
    """Say that a table stands in one part: the page is one."""
    return Fit(SIZES[0], (tuple(range(len(table.columns))),))
