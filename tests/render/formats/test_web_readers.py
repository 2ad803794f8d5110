"""Every page for a browser, read by a validator of HTML and by a checker of accessibility, in Chromium."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.commands import COMMANDS
from cchc_cli.messages import Language
from cchc_cli.render.formats import html as webpage
from tests.conftest import cchc
from tests.render.formats.test_html import chromium, needs_chromium
from tests.render.sample_documents import budget, hostile

ROOT = Path(__file__).parents[3]
READERS = ROOT / "tests" / "js" / "node_modules"
LOG = ROOT / "data" / "progress_2020.yaml"
PLAN = ROOT / "data" / "plan_2020.yaml"
PLANS = ROOT / "tests" / "data" / "plans"
ANNEXES = ROOT / "tests" / "data" / "annexes"
needs_readers = pytest.mark.skipif(
    not (shutil.which("node") and (READERS / "axe-core").exists()),
    reason="needs node, and npm ci in tests/js",
)
AS_OF = ("--as-of", "2020-10-30")
PAGES: tuple[tuple[object, ...], ...] = (
    ("budget",),
    ("budget", "--by", "agency", "--by", "month", "--lang", "en"),
    ("calendar",),
    ("tasks",),
    ("tasks", "19"),
    ("estimate", "--as-of", "2020-02-01"),
    ("check", LOG, *AS_OF),
    ("check", LOG, *AS_OF, "--all", "--lang", "en"),
    ("check", LOG, *AS_OF, "-a", "dai-ptth"),
    ("log", LOG),
    ("report", LOG, "Q3", "--annex-units", *AS_OF),
    ("report", LOG, "Y", "--lang", "en", *AS_OF),
    ("diff", PLAN, PLANS / "plan_158.yaml"),
    ("explain", "hằng quý"),
    ("rollup", PLAN.parent, *AS_OF),
    ("import", ANNEXES / "rows" / "two_sheets_same_annex.xlsx", "--explain"),
    ("import", ANNEXES / "agencies" / "plan_158_two_level_14_tasks.docx", "--explain"),
)
"""At least one page of each kind."""

SPLIT: tuple[tuple[object, ...], ...] = tuple(
    (name, LOG, *period, "--split", "agency", *AS_OF) for name, *period in (("report", "Q3"), ("check",))
)
"""A page for each agency, and where there is one a page that leads to them."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all pages, some of them of texts that nobody ought to write."""
    folder = tmp_path_factory.mktemp("pages")
    for n, line in enumerate(PAGES):
        done = cchc(*line, "-o", folder / f"{n:02}-{line[0]}.html")
        assert done.code in (0, 1, 3), done.err
    split = ("report", LOG, "Q3", *AS_OF, "--split", "agency", "-a", "dai-ptth")
    assert cchc(*split, "-o", folder / "split").code == 0
    (folder / "split" / "index.html").rename(folder / "list.html")
    for line in SPLIT:
        done = cchc(*line, "-f", "html", "-o", folder / str(line[0]))
        assert done.code in (0, 1), done.err
    for document in (budget, hostile):
        (folder / f"{document.__name__}.html").write_bytes(webpage.write(document(), Language()))
    return folder


def test_each_kind_of_page_is_read() -> None:
    read = {line[0] for line in PAGES}
    assert read == {name for name, outputs in COMMANDS.items() if "html" in outputs.suffixes} | {"import"}


RULES = {
    "root": True,
    "extends": [f"html-validate:{name}" for name in ("recommended", "standard", "document", "a11y")],
    # How wide a month is drawn, and where a line ends, are figures, no matter of style; and a title says what it is of,
    # however long.
    "rules": {
        "no-inline-style": ["error", {"allowedProperties": ["flex", "left", "top"]}],
        "long-title": "off",
    },
}


@pytest.mark.once
@needs_readers
def test_a_validator_finds_nothing(pages: Path) -> None:
    (pages / "rules.json").write_text(json.dumps(RULES), "utf-8")
    validator = str(READERS / "html-validate" / "bin" / "html-validate.mjs")
    files = sorted(map(str, pages.rglob("*.html")))
    command = ["node", validator, "--config", str(pages / "rules.json"), "--formatter=json", *files]
    # Not on a pipe: the program ends before a pipe has taken all that it says.
    with (pages / "found.json").open("w", encoding="utf-8") as out:
        subprocess.run(command, stdout=out, check=False, timeout=600)
    found = json.loads((pages / "found.json").read_text("utf-8"))
    assert len(files) > len(PAGES) + 40
    assert not [(Path(f["filePath"]).name, m["line"], m["message"]) for f in found for m in f["messages"]]


LOOKS = [
    {"width": 1280, "scheme": "light", "colours": False},
    {"width": 6000, "scheme": "light", "colours": True},
    {"width": 6000, "scheme": "dark", "colours": True},
    {"width": 390, "scheme": "dark", "colours": False},
]
"""How each page is looked at. What is scrolled out of sight has no colour: that is asked where nothing scrolls."""

UNJUDGED = {
    "color-contrast": {"nonBmp", "shortTextContent", "imgNode"},
    "th-has-data-cells": {"Table data cells are missing or empty"},
}
"""What the checker leaves to a person: the contrast of a sign, a letter, a word in a drawing; a table without rows."""

ASK = """
const given = id => document.getElementById(id).textContent;
const told = each => ({
  rule: each.id, impact: each.impact,
  nodes: each.nodes.map(node => ({
    html: node.html.slice(0, 200),
    why: [...node.any, ...node.all, ...node.none].map(one => one.data?.messageKey ?? one.message),
  })),
});
const look = async (source, {width, scheme, colours}) => {
  const frame = document.createElement("iframe");
  frame.width = width;
  frame.height = 900;
  frame.style.colorScheme = scheme;
  frame.srcdoc = source;
  const loaded = new Promise(done => frame.onload = done);
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow;
  for (const folded of page.document.querySelectorAll("details")) folded.open = true;
  page.eval(given("axe"));
  const found = await page.axe.run(page.document, {rules: {"color-contrast": {enabled: colours}}});
  const dark = page.matchMedia("(prefers-color-scheme: dark)").matches;
  frame.remove();
  return {
    scheme: dark ? "dark" : "light", passed: found.passes.map(each => each.id),
    violations: found.violations.map(told), incomplete: found.incomplete.map(told),
  };
};
(async () => {
  const answer = [];
  for (const [name, source] of Object.entries(JSON.parse(given("pages"))))
    for (const each of JSON.parse(given("looks"))) answer.push({name, ...each, ...await look(source, each)});
  document.body.textContent = JSON.stringify(answer);
})();
"""


def _over_rows(node: dict[str, Any]) -> bool:
    """Return whether all that the checker cannot judge is that the lines of a cell lie over several rows."""
    return node["why"] == ["elmPartiallyObscuring"] and " rowspan=" in node["html"].split(">")[0]


def _data(name: str, text: str) -> str:
    return f'<script type="text/plain" id="{name}">{text}</script>'


@pytest.mark.once
@needs_readers
@needs_chromium
def test_a_checker_of_accessibility_finds_nothing(pages: Path, tmp_path: Path) -> None:
    """In light and dark, on a desk's screen and a phone's. The copies that are read let a script run."""
    copies = {
        page.stem: re.sub(r"<meta http-equiv[^>]*>", "", page.read_text("utf-8"))
        for page in (*sorted(pages.glob("*.html")), pages / "report" / "index.html")
    }
    axe = (READERS / "axe-core" / "axe.min.js").read_text("utf-8")
    assert "</script" not in axe
    outer = tmp_path / "all.html"
    outer.write_text(
        '<!DOCTYPE html><meta charset="utf-8"><body>'
        + _data("axe", axe)
        + _data("pages", json.dumps(copies).replace("<", r"\u003c"))
        + _data("looks", json.dumps(LOOKS))
        + f"<script>{ASK}</script>",
        "utf-8",
    )
    dom = chromium(tmp_path, "--virtual-time-budget=10000000", "--dump-dom", outer.as_uri()).stdout
    (body,) = re.findall(r"(?s)<body>(.*)</body>", dom)
    looks: list[dict[str, Any]] = json.loads(html.unescape(body))
    assert len(looks) == len(copies) * len(LOOKS)
    faults = []
    for look in looks:
        assert look["scheme"] == LOOKS[looks.index(look) % len(LOOKS)]["scheme"]
        assert ("color-contrast" in look["passed"]) == look["colours"]
        at = (look["name"], look["width"], look["scheme"])
        faults += [(*at, each["rule"], node) for each in look["violations"] for node in each["nodes"]]
        faults += [
            (*at, each["rule"], node)
            for each in look["incomplete"]
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
            if not UNJUDGED.get(each["rule"], set()).issuperset(node["why"]) and not _over_rows(node)
        ]
    assert not faults
