"""The page formats by file suffix, each with its module, which is imported when the format is asked for.

A page format draws a `Document` for a person. CSV and JSON carry the data instead (`render.payload`), and
iCalendar the dates of a calendar report (`render.papers.calendar_ics`).
"""

from importlib import import_module

from cchc_cli.messages import Language
from cchc_cli.render.document import Document

PAGES = ("docx", "html", "md", "xlsx")
"""Suffixes, each the name of a module of this package with `write(document, language) -> bytes`."""


def draw(suffix: str, document: Document, language: Language) -> bytes:
    """Write `document` in the page format `suffix` (`xlsx`, without a dot)."""
    data: bytes = import_module(f"{__name__}.{suffix}").write(document, language)
    return data
