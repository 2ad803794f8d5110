"""A page for a browser (HTML): one file that asks for nothing else, runs nothing, and prints on A4."""

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from cchc_cli.messages import Language, inert
from cchc_cli.render.a4 import BROAD, UPRIGHT, chosen, fitted, is_broad, is_cross, is_long
from cchc_cli.render.cells import drawn, row_groups, weekdays, weeks
from cchc_cli.render.document import As, Document, Heading, MonthGrid, Note, Table

if TYPE_CHECKING:
    from jinja2 import Environment


def write(document: Document, language: Language) -> bytes:
    """Write `document` as one UTF-8 HTML file."""
    return page("document.html", language, document=document, broad=is_broad(document, language))


def page(template: str, language: Language, **values: object) -> bytes:
    """Fill a template of `render/templates`, which finds the words, cells and marks of a page in reach.

    All values are escaped, and their control characters are shown as in the other formats.
    """
    within_reach = {
        "lang": language.code,
        "say": language,
        "cell": lambda cell, kind: drawn(cell, kind, language),
        "fitted": lambda table, broad: fitted(table, language, BROAD if broad else UPRIGHT),
        "chosen": chosen,
        "row_groups": row_groups,
        "weeks": lambda grid: weeks(grid, language),
        "weekdays": weekdays(language),
        "percent": language.percent,
    }
    return _environment().get_template(template).render(within_reach | values).encode()


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("cchc_cli.render"),
        # Not select_autoescape(), which goes by a template's name.
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # What is not escaped by hand or by jinja2 does not get through: every value is made inert.
        finalize=lambda value: inert(value) if type(value) is str else value,
    )
    environment.globals["As"] = As
    environment.filters["width"] = _width
    environment.tests |= {
        "cross": is_cross,
        "long": is_long,
        "heading": lambda block: isinstance(block, Heading),
        "note": lambda block: isinstance(block, Note),
        "table": lambda block: isinstance(block, Table),
        "month": lambda block: isinstance(block, MonthGrid),
    }
    return environment


def _width(share: Fraction) -> str:
    """Return a share as a length out of 100, with at most two decimals."""
    hundredths = round(max(Fraction(0), min(share, Fraction(1))) * 10_000)
    return f"{hundredths / 100:g}"
