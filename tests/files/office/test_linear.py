"""Time grows as the size does, whatever a document holds: each kind is read four times as large.

What is measured is the processor's time of this process, in a few tries, so that what else runs on the machine does
not count. At most 2.3 times for each doubling; what takes a few milliseconds is not judged.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from cchc_cli.domain.annex.agencies import read_agencies
from cchc_cli.domain.annex.alike import slug
from cchc_cli.domain.annex.amounts import read_money
from cchc_cli.domain.annex.cells import funding_kind, read_schedule, split_items
from cchc_cli.domain.annex.columns import role_of
from cchc_cli.domain.annex.draft import NoAnnex, draft_plan, read_letter
from cchc_cli.domain.annex.head.letter import read as read_lines
from cchc_cli.domain.annex.table import row_number
from cchc_cli.domain.annex.units import stated_in, unit_of
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.model.text import fold, nearest, nfc
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.office.clean import clean
from cchc_cli.files.office.paper import read_paper
from cchc_cli.files.plan.draft import write_draft
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from cchc_cli.render.pages import import_plan
from tests.files.office.hostile_documents import KINDS

pytestmark = pytest.mark.once

MOST = 2.3**2
"""For four times the size."""

SHORT = 0.02
"""Seconds of the longer reading that say nothing: at the square of the size a megabyte would take a second or two."""

TRIES = 6
WORKDAYS = load_workdays()
SPAN = Period.of_year(2021)
VI = Language("vi")


CACHES = [
    value
    for module in [m for name, m in sys.modules.items() if name.startswith("cchc_cli.")]
    for value in vars(module).values()
    if hasattr(value, "cache_clear")
]


@pytest.fixture(autouse=True)
def _no_collecting() -> Iterator[None]:
    """Let no other test's garbage be collected while time is taken; the program collects none either."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's time that some work takes, none of it remembered from before."""
    for cache in CACHES:
        cache.cache_clear()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def is_linear(short: Callable[[], object], long: Callable[[], object]) -> bool:
    """Return whether work of four times the size takes no more than two doublings' share of time, in some try.

    Both are measured one after the other, so that what else runs bears on them alike. The square of the size
    would take sixteen times as long.
    """
    return any(
        after < SHORT or after <= MOST * before
        for before, after in ((seconds(short), seconds(long)) for _ in range(TRIES))
    )


def import_all(path: Path) -> None:
    """Read a document to the text of a plan file and what is said of it."""
    try:
        paper = read_paper(path)
        read_letter(paper)
        draft = draft_plan(paper, None, WORKDAYS)
    except (Rejected, NoAnnex):
        return
    written = write_draft(draft, "plan.yaml", "", partial(import_plan.comment, language=VI))
    import_plan.page(written.judged, VI)


BEGINS = {"agencies-of-one-slug": 64_000}
"""Bytes of the shortest document, where not 4,000: each of the first 400 agencies is held against the others."""

ENDS = 256_000
LONG = 0.04
"""Seconds of a reading that is long enough to be judged. A quick kind is tried in larger sizes: the square of a small
number would show there."""


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_document_takes_four_times_as_long(tmp_path: Path, kind: str) -> None:
    size = BEGINS.get(kind, 4_000)
    short, long = _reading(tmp_path, kind, size), _reading(tmp_path, kind, 4 * size)
    while seconds(long) < LONG and 16 * size <= ENDS:
        size *= 4
        short, long = long, _reading(tmp_path, kind, 4 * size)
    # What is remembered ends somewhere, and a step there is none at the next size.
    assert is_linear(short, long) or is_linear(long, _reading(tmp_path, kind, 16 * size))


def _reading(folder: Path, kind: str, size: int) -> Callable[[], object]:
    name, data = KINDS[kind](size)
    path = folder / f"{size}-{name}"
    path.write_bytes(data)
    return partial(import_all, path)


BRACKETS = ("(", ")", "()", "[(", "[bookmark: ")
MARKS = (
    "…",
    " ",
    "\n",
    "- ",
    "- a\n",
    "a\n",
    "1) a\n",
    "\u200b",
    "\u0301\u0323",
    "ấ\u0323",
    "\u0f73\u0f71",
    "ﬁ",
    "İ",
)
FIGURES = (
    "9",
    "1.",
    "1,",
    ".999",
    "1 tỷ ",
    "1 tr",
    "5.000.000 đ; ",
    "1 USD",
    "1%",
    "ĐVT: ",
    "nguồn kinh phí ",
)
PARTIES: tuple[str, ...] = (
    "Sở Y tế, ",
    "Sở Y tế và ",
    "các ",
    "các Sở ",
    "các Sở: a, ",
    "Nội vụ, ",
    "Văn hóa, Thể thao và ",
    "SỞ ",
)
PARTIES += (
    "sở, ban, ngành, ",
    "các sở, ban, ngành và ",
    "UBND huyện A, thị xã B, ",
    "đề nghị ",
    "a: ",
    "A: b; ",
)
ROLES = ("chủ trì ", "chủ trì: ", "phối hợp; ", "cơ quan thực hiện ", "lead coordinat ")
TIMES = (
    "tháng ",
    "Quý I/2021; ",
    "từ tháng 1 đến ",
    "định kỳ ",
    "hằng tháng, ",
    "ngày ",
    "ngày.",
    "A, ngày ",
)
LINES = ("Số/", "Số 1/KH", "năm 2021 ", "2020-2021 ", "KẾ HOẠCH\n", "I. a\n", "1. a\n", "phụ lục ", "TM. ")

FUNCTIONS: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "read_agencies": (read_agencies, BRACKETS + MARKS + PARTIES + ROLES),
    "slug": (slug, MARKS + PARTIES),
    "split_items": (split_items, MARKS + PARTIES),
    "role_of": (role_of, BRACKETS + MARKS + FIGURES + ROLES),
    "row_number": (row_number, MARKS + FIGURES),
    "unit_of": (unit_of, BRACKETS + FIGURES),
    "stated_in": (stated_in, BRACKETS + FIGURES),
    "read_money": (lambda text: read_money(text, 1), BRACKETS + MARKS + FIGURES),
    "read_money in millions": (lambda text: read_money(text, 10**6), FIGURES),
    "read_schedule": (lambda text: read_schedule(text, SPAN, WORKDAYS), MARKS + TIMES),
    "funding_kind": (lambda text: funding_kind([text], has_amount=True), FIGURES),
    "the letter before": (lambda text: read_lines(text.split("\n"), ()), BRACKETS + MARKS + TIMES + LINES),
    "the letter after": (lambda text: read_lines((), text.split("\n")), LINES),
    "clean": (clean, BRACKETS + MARKS),
    "nfc": (nfc, MARKS),
    "fold": (fold, MARKS),
    "nearest": (lambda text: nearest(text, ["so-noi-vu", text[:-1]]), MARKS),
}


@pytest.mark.parametrize("function", FUNCTIONS)
def test_four_times_the_text_takes_four_times_as_long(function: str) -> None:
    """Of each kind of words that a pattern looks for."""
    call, repeated = FUNCTIONS[function]
    for words in repeated:
        short, long, longer = (
            partial(call, words * (size // len(words))) for size in (16_000, 64_000, 256_000)
        )
        # What fits the processor's memory ends somewhere, sooner on a busy machine; there is no step at the next size.
        assert is_linear(short, long) or is_linear(long, longer), words
