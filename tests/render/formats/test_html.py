"""The HTML page: one inert file, accessible, the same on a phone and on paper."""

import html
import json
import re
import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cchc_cli.messages import Language, inert
from cchc_cli.render.document import As, Column, Document, Row, Screen, Table
from cchc_cli.render.formats import html as webpage
from tests.render.sample_documents import HOSTILE, budget, hostile

GOLDEN = Path(__file__).parents[2] / "golden"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
needs_chromium = pytest.mark.program("chromium", "google-chrome")


class Reader(HTMLParser):
    """Collects start tags with their attributes, and the text outside `style`."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._in_style = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.text += data

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in tags]


def source(language: str = "vi") -> str:
    return webpage.write(budget(), Language(language)).decode()


def test_the_body_is_as_it_was_agreed() -> None:
    body = source()
    assert body[body.index("<body>") :] == (GOLDEN / "budget.html").read_text("utf-8")


def test_the_page_runs_nothing_and_asks_for_nothing() -> None:
    read = Reader(source())
    assert not read.named("script", "iframe", "object", "embed", "form", "base", "img", "a")
    assert [a["href"] for a in read.named("link")] == ["data:,"]
    assert not re.search(r"url\(|@import|https?:", source())
    policies = [a["content"] for a in read.named("meta") if a.get("http-equiv")]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_tells_a_screen_reader_what_is_what(language: str) -> None:
    read = Reader(source(language))
    assert read.named("html") == [{"lang": language}]
    assert [tag for tag, _ in read.tags if re.fullmatch("h[1-6]", tag)] == ["h1", "h2"]
    assert all(a.get("scope") in ("col", "row") for a in read.named("th"))
    assert len(read.named("caption")) == len(read.named("table")) == 3
    bars = read.named("svg")
    assert [a["role"] for a in bars] == ["img"] * 4
    assert (
        bars[1]["aria-label"] == {"vi": "8,6% của dòng lớn nhất", "en": "8.6% of the largest row"}[language]
    )


def test_hostile_text_is_text() -> None:
    read = Reader(webpage.write(hostile(), Language()).decode())
    assert {tag for tag, _ in read.tags} <= {tag for tag, _ in Reader(source()).tags}
    for text in HOSTILE:
        assert inert(text) in read.text
    assert not [a for _, a in read.tags if any(name.startswith("on") for name in a)]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * c for c in digits)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", range(3), ids=["light", "dark", "print"])
def test_every_text_stands_out_from_its_paper(scheme: int) -> None:
    """Contrast of at least 4.5 to 1, as WCAG 2.2 (1.4.3) asks for."""
    colours = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]+)", re.findall(r":root \{(.*?)\}", source(), re.DOTALL)[scheme])
    )
    pairs = [("ink", "paper"), ("ink", "head"), ("ink", "off"), ("quiet", "paper"), ("quiet", "off")]
    pairs += [("paper", "bar"), ("late", "late-paper"), ("soon", "soon-paper"), ("done", "paper")]
    pairs += [("quiet", "late-paper"), ("quiet", "soon-paper")]
    for text, paper in pairs:
        bright, dim = sorted((luminance(colours[text]), luminance(colours[paper])), reverse=True)
        assert (bright + 0.05) / (dim + 0.05) >= 4.5, (text, paper)


def chromium(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a browser of its own on arguments, and return what it printed."""
    quiet = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"
    command = [str(CHROMIUM), "--headless", "--no-sandbox", *quiet.split(), "--disable-component-update"]
    command += [f"--user-data-dir={folder}/profile", "--hide-scrollbars", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=600, check=True)


@needs_chromium
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_draws_it_without_a_complaint_or_a_request(tmp_path: Path, width: int) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(webpage.write(budget(), Language()))
    size, log = f"--window-size={width},1400", tmp_path / "net.json"
    out = chromium(
        tmp_path, size, "--enable-logging=stderr", f"--log-net-log={log}",
        f"--screenshot={tmp_path}/page.png", page.as_uri(),
    )  # fmt: skip
    assert (tmp_path / "page.png").stat().st_size > 20_000
    assert "CONSOLE" not in out.stderr
    events = [event.get("params", {}) for event in json.loads(log.read_text("utf-8"))["events"]]
    # What the browser asks for on its own account has no origin; what a page asks for has that of the page.
    asked = [
        e["url"] for e in events if e.get("initiator", "not an origin") != "not an origin" and "url" in e
    ]
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]


@needs_chromium
def test_a_card_names_no_column_that_says_nothing(tmp_path: Path) -> None:
    columns = (Column("Nhiệm vụ"), Column("Đơn vị"), Column("Thêm", As.COUNT), Column("Hạn", As.DATE))
    blank = Document("T", (Table(columns, (Row(("1. Báo cáo", "", None, date(2020, 10, 7))),)),))
    inner = re.sub(r"<meta http-equiv[^>]*>", "", webpage.write(blank, Language()).decode())
    outer = (
        f'<iframe width="390" height="900" srcdoc="{html.escape(inner)}"></iframe><script>onload = () =>'
        " document.title = [...frames[0].document.querySelectorAll('td')].map(td => td.offsetHeight > 0)"
        "</script>"
    )
    (tmp_path / "page.html").write_text(outer, "utf-8")
    dom = chromium(
        tmp_path, "--window-size=1400,1000", "--dump-dom", (tmp_path / "page.html").as_uri()
    ).stdout
    assert re.findall(r"<title>([^<]*)</title>", dom) == ["false,true,true"]


@needs_chromium
@pytest.mark.parametrize("width", [390, 700, 1280])
@pytest.mark.parametrize("document", [budget, hostile])
def test_no_page_is_wider_than_its_window(tmp_path: Path, width: int, document: object) -> None:
    """Measured in a frame as wide as a phone's, a tablet's and a desk's screen."""
    assert callable(document)
    inner = re.sub(r"<meta http-equiv[^>]*>", "", webpage.write(document(), Language()).decode())
    outer = (
        f'<iframe width="{width}" height="900" frameborder="0" srcdoc="{html.escape(inner)}"></iframe>'
        "<script>onload = () => document.title = "
        "frames[0].document.documentElement.scrollWidth</script>"
    )
    (tmp_path / "page.html").write_text(outer, "utf-8")
    dom = chromium(
        tmp_path, "--window-size=1400,1000", "--dump-dom", (tmp_path / "page.html").as_uri()
    ).stdout
    assert re.findall(r"<title>(\d+)</title>", dom) == [str(width)]


def test_a_name_stands_once_as_the_heading_of_its_rows() -> None:
    columns = (Column("Nhiệm vụ", screen=Screen.DITTO), Column("Đơn vị"))
    rows = tuple(Row(cells) for cells in (("1. Báo cáo", "A"), ("1. Báo cáo", "B"), ("2. Tin", "C")))
    text = webpage.write(Document("T", (Table(columns, rows),)), Language()).decode()
    read = Reader(text)
    heads = [a for a in read.named("th") if a.get("scope") != "col"]
    assert heads == [{"scope": "rowgroup", "rowspan": "2"}, {"scope": "row"}]
    assert read.named("tbody") == [{"class": "group"}] * 2
    assert text.count("1. Báo cáo") == 1


def test_a_table_too_broad_for_paper_is_one_on_a_screen_and_in_parts_in_print() -> None:
    wide = Table(
        (Column("Tên"), *(Column(f"{n}/2020", As.MONEY) for n in range(1, 13))),
        (Row(("a", *(10**12,) * 12)),),
    )
    read = Reader(webpage.write(Document("T", (wide,)), Language()).decode())
    kinds = [str(a["class"]).split()[0] for a in read.named("table")]
    assert kinds[0] == "cross"
    assert set(kinds[1:]) == {"list"}
    assert len(read.named("caption")) == len(kinds) > 2
    assert {"class": "broad"} in read.named("div")


def test_a_table_without_rows_is_said_in_words() -> None:
    document = Document("T", (Table((Column("Tháng"),), (), Row(("Tổng cộng",))),))
    read = Reader(webpage.write(document, Language()).decode())
    assert not read.named("table", "section")
    assert "Bảng không có dòng nào." in read.text
