"""What stands on paper: each cell of each table is read back from the PDF of a Word file and of a web page."""

import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import permutations
from pathlib import Path
from unicodedata import normalize

import docx
import pytest
from docx.oxml.ns import qn

from tests.conftest import cchc
from tests.render.formats.test_html import chromium, needs_chromium

ROOT = Path(__file__).parents[2]
PLAN, LOG = ROOT / "data" / "plan_2020.yaml", ROOT / "data" / "progress_2020.yaml"
AS_OF = ("--as-of", "2020-10-31")
PAIRS = (("agency", "month"), ("month", "agency"), ("agency", "task"))
DIMENSIONS = ("agency", "task", "group", "source", "level", "quarter", "month")

_LONG_NAME = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính " * 3
_LONG_WORD = "Nghiêng" * 8
_AGENCIES = [f"Sở Nông nghiệp và Phát triển nông thôn khu vực {n}" for n in range(38)] + [
    _LONG_NAME,
    _LONG_WORD,
]
LONG_WORD = 24
"""Letters of a word: a longer one may be broken where its column has no room."""


def _plan(period: str, months: list[str]) -> str:
    """A plan of 40 agencies, two of them with names that no page is made for, and an amount of 13 digits a month."""
    agencies = "".join(f'  a{n}: {{name: "{name.strip()}"}}\n' for n, name in enumerate(_AGENCIES))
    tasks = "".join(
        f'  - {{id: {n}, name: "Báo cáo số {n}", lead: [a{n % 40}], schedule: "Tháng {months[n % len(months)]}",'
        f" amount: {9_876_543_210_123 - n}}}\n"
        for n in range(1, 121)
    )
    return f"number: 1/KH-UBND\ntitle: Kế hoạch thử\n{period}\nagencies:\n{agencies}tasks:\n{tasks}"


def words_of_pdf(file: Path) -> Counter[str]:
    """Return the words of a PDF: pieces that touch on a line are one, as where a font lends another its letters."""
    command = ["pdftotext", "-bbox", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout
    words: list[str] = []
    pattern = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</word>'
    for page in text.split("<page ")[1:]:
        (width,) = re.findall(r'^width="([\d.]+)"', page)
        right = top = 0.0
        for left, high, end, word in re.findall(pattern, page):
            assert float(end) <= float(width), word
            if words and abs(float(left) - right) < 1.3 and abs(float(high) - top) < 3:
                words[-1] += unescape(word)
            else:
                words.append(unescape(word))
            right, top = float(end), float(high)
    return Counter(normalize("NFC", word) for word in words)


def cells_of_docx(file: Path) -> Iterator[str]:
    for cell in docx.Document(io.BytesIO(file.read_bytes())).element.body.iter(qn("w:tc")):
        for paragraph in cell.iter(qn("w:p")):
            yield "".join(
                (node.text or "") if node.tag == qn("w:t") else " "
                for node in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"))
            )


class CellsOfHtml(HTMLParser):
    """Collects the cells of tables as they stand on a screen, each once."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._skipped = self._inside = self._in_part = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            # Not the parts of one that stands whole before them, nor days of a month and the like.
            self._skipped = self._in_part or not str(dict(attrs).get("class")).startswith(("list", "cross"))
        if tag in ("div", "section"):
            self._in_part = ("class", "part") in attrs
        if tag in ("td", "th"):
            self._inside = not self._skipped
            self.cells += [""] if self._inside else []
        if tag in ("svg", "title"):
            self._inside = False

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cells[-1] += data


def missing(cells: Iterator[str] | list[str], pdf: Counter[str]) -> dict[str, tuple[int, int]]:
    """Return the words of cells that a PDF has in pieces or not at all: how often there are, and stand in it."""
    words = Counter(word for cell in cells for word in normalize("NFC", cell).split())
    found = {word: (n, pdf[word]) for word, n in words.items() if pdf[word] < n and len(word) <= LONG_WORD}
    return {word: counts for word, counts in found.items() if not _BREAKS.fullmatch(word)}


_BREAKS = re.compile(r"(?=.*[^\W\d]).*[-/–&].*|\d{4}-\d{4}\W?")
"""What may go on in the next line: a text after a hyphen or a stroke, years from one to another."""


def test_a_broken_number_is_found() -> None:
    pdf = Counter({"70.000.00": 1, "0": 1, "Tổng": 2, "KH-": 1, "UBND": 1})
    assert missing(["70.000.000", "Tổng", "KH-UBND"], pdf) == {"70.000.000": (1, 0)}


def _outputs(kind: str, plan: Path, log: Path | None) -> Iterator[tuple[object, ...]]:
    for pair in permutations(DIMENSIONS, 2) if log and kind == "docx" else PAIRS:
        yield (
            "budget",
            *(word for each in pair for word in ("--by", each)),
            *([log] if log else []),
            "-p",
            plan,
        )
    if log or kind == "docx":
        yield "calendar", "--all", "-p", plan
        yield "tasks", "-p", plan
        yield "estimate", "-p", plan, *AS_OF
    if kind == "docx":
        yield "export", plan
    if log:
        for each in DIMENSIONS if kind == "docx" else DIMENSIONS[:1]:
            yield "budget", "--by", each, log, "-p", plan
        yield "check", log, *AS_OF
        yield "check", log, "--all", *AS_OF
        yield "check", log, "--missing", "Q3", *AS_OF
        yield "diff", plan, ROOT / "tests" / "data" / "plans" / "plan_158.yaml"
        yield "report", log, "Q3", *AS_OF
        yield "rollup", log.parent, "--by", "task", *AS_OF


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Word files and web pages of three plans, the shipped one with its log."""
    folder = tmp_path_factory.mktemp("prints")
    year, two = folder / "year.yaml", folder / "two.yaml"
    year.write_text(_plan("year: 2020", [f"{n}/2020" for n in range(1, 13)]), "utf-8")
    months = [f"{n % 12 + 1}/{2020 + n // 12}" for n in range(24)]
    two.write_text(_plan("period: {start: 2020-01-01, end: 2021-12-31}", months), "utf-8")
    for kind in ("docx", "html"):
        for plan, log in ((PLAN, LOG), (year, None), (two, None)):
            for n, line in enumerate(_outputs(kind, plan, log)):
                done = cchc(*line, "-o", folder / f"{plan.stem}-{n:02}-{line[0]}.{kind}", folder=folder)
                assert done.code in (0, 1), done.err
    return folder


@pytest.mark.once
@pytest.mark.program("soffice")
@pytest.mark.program("pdftotext")
def test_no_number_and_no_word_of_a_table_is_broken_in_word(folder: Path) -> None:
    files = sorted(folder.glob("*.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    found = {
        file.name: missing(cells_of_docx(file), words_of_pdf(file.with_suffix(".pdf"))) for file in files
    }
    assert len(found) > 70
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.once
@needs_chromium
@pytest.mark.program("pdftotext")
def test_a_web_page_prints_every_cell_whole(folder: Path, tmp_path: Path) -> None:
    found = {}
    for file in sorted(folder.glob("*.html")):
        pdf = tmp_path / f"{file.stem}.pdf"
        chromium(tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", file.as_uri())
        found[file.name] = missing(CellsOfHtml(file.read_text("utf-8")).cells, words_of_pdf(pdf))
    assert len(found) > 15
    assert {name: words for name, words in found.items() if words} == {}
