"""The papers under docs/ say what the program says, and what they point at is there."""

import ast
import re
from pathlib import Path

import pytest

from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.plan.load import judge
from cchc_cli.files.yaml_text.read import read
from cchc_cli.messages.faults import TEXTS
from docs import codes, make
from docs.examples import EXAMPLES
from docs.markdown import anchor
from tests.test_architecture import FLOORS, ROOMS

pytestmark = pytest.mark.once

ROOT = make.DOCS.parent
PACKAGE = ROOT / "src" / "cchc_cli"
PAPERS = sorted([*make.DOCS.glob("*.md"), *ROOT.glob("*.md"), ROOT / "bench" / "README.md"])
named = pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)

_LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("path", make.papers(), ids=lambda path: path.name)
def test_what_is_made_is_as_the_program_says_it(path: Path) -> None:
    assert path.read_text("utf-8") == make.made(path), "run `make docs`"


@pytest.mark.parametrize("path", make.papers(), ids=lambda path: path.name)
def test_a_paper_for_users_stands_in_both_languages(path: Path) -> None:
    vietnamese = path.with_name(path.name.split(".")[0] + ".vi.md")
    english = path.with_name(path.name.split(".")[0] + ".md")
    shapes = [
        re.findall(r"^(#+) |<!-- made: (\w+)", p.read_text("utf-8"), re.M) for p in (vietnamese, english)
    ]
    assert shapes[0] == shapes[1]


def test_every_fault_has_an_example_and_none_that_a_reproducer_gives_is_written_by_hand() -> None:
    shown = codes.reproduced()
    by_hand = [codes.code_of(example) for example in EXAMPLES]
    assert sorted([*shown, *by_hand]) == sorted(codes.codes())


@pytest.mark.parametrize("example", EXAMPLES, ids=codes.code_of)
def test_an_example_gives_its_message_the_facts_that_it_names(example: codes.Example) -> None:
    diagnostic = example.diagnostic if isinstance(example, Judged) else example
    places = {
        p
        for name in (diagnostic.code, f"{diagnostic.code}.fix")
        for p in re.findall(r"\{(\w+)", TEXTS[name][0])
    }
    assert set(diagnostic.args) - {"near"} == places


def test_an_example_is_as_severe_as_the_program_makes_its_fault() -> None:
    warnings = _warnings()
    assert {"form-date-after-closing", "task-dropped", "group-unsized"} <= warnings
    told = {example.code: example for example in EXAMPLES if isinstance(example, Diagnostic)}
    assert {code for code, example in told.items() if not example.is_error} == warnings & told.keys()


def _warnings() -> set[str]:
    """Return the codes of the faults that are made as warnings, wherever in the program that is."""
    calls = (
        node
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Fault", "Diagnostic")
    )
    return {
        str(word.value)
        for call in calls
        if "Severity.WARNING" in map(ast.unparse, [*call.args, *(key.value for key in call.keywords)])
        for word in ast.walk(call.args[0])
        if isinstance(word, ast.Constant)
    }


@pytest.mark.parametrize("name", ["codes.md", "codes.vi.md"])
def test_a_message_shows_where_its_facts_stand(name: str) -> None:
    rows = [line for line in (make.DOCS / name).read_text("utf-8").splitlines() if line.startswith("| [`")]
    assert len(rows) > 150
    assert [row for row in rows if "“”" in row or "()" in row] == []


@named
def test_a_link_leads_somewhere(path: Path) -> None:
    for link in _LINK.findall(path.read_text("utf-8")):
        file, _, place = link.partition("#")
        if "://" in link:
            continue
        target = path.parent / file if file else path
        assert target.exists(), link
        assert not place or place in _anchors(target), link


def _anchors(path: Path) -> set[str]:
    """Return the names under which GitHub finds the headings of a paper."""
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.M)
    return set(map(anchor, headings))


@pytest.mark.parametrize("name", ["files.md", "files.vi.md"])
def test_each_part_of_a_plan_that_is_shown_fits_the_minimal_plan(name: str) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```", (make.DOCS / name).read_text("utf-8"), re.M | re.S)
    minimal, *parts = (data for data, _ in map(read, blocks) if isinstance(data, dict))
    assert len(parts) > 4
    for part in parts:
        _, _, faults = judge({**minimal, **part})
        assert faults == []


_NAMED = re.compile(r"`((?:[\w.]+/)+(?!NAME|SUFFIX)[\w.]*)(?:::([\w.]+))?`")
"""A file or folder as developers' papers name it, from the project's root or the package's; `::` a name in it.

`NAME` and `SUFFIX` stand for one that is still to be written.
"""


@pytest.mark.parametrize(
    "path", [make.DOCS / "architecture.md", ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name
)
def test_what_a_paper_for_developers_names_is_there(path: Path) -> None:
    named = _NAMED.findall(path.read_text("utf-8"))
    assert len(named) > 5
    for file, name in named:
        at = next((folder / file for folder in (PACKAGE, ROOT) if (folder / file).exists()), None)
        assert at, file
        assert not name or name in _names(at), f"{file}::{name}"


def test_the_map_shows_the_rooms_and_floors_that_are_held() -> None:
    table = (make.DOCS / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) ?\|$", table, re.M)
    rooms = {room: {room, *re.findall(r"`(\w+)`", below)} for room, below, _ in rows}
    floors = {room: tuple(words.replace("`", "").split(" · ")) for room, _, words in rows if words}
    assert (rooms, floors) == (ROOMS, FLOORS)


def _names(path: Path) -> set[str]:
    """Return what a module defines: its functions, classes and constants, and what its classes do."""
    names: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            inside = node.body if isinstance(node, ast.ClassDef) else []
            names |= {node.name, *(f"{node.name}.{n.name}" for n in inside if isinstance(n, ast.FunctionDef))}
    return names


@pytest.mark.parametrize("name", ["files.md", "files.vi.md"])
def test_every_key_has_a_meaning_a_form_and_an_example(name: str) -> None:
    made = (make.DOCS / name).read_text("utf-8").partition("<!-- made: plan_keys -->")[2]
    rows = [line.strip("| ").split(" | ") for line in made.splitlines() if re.match(r"\| \**`", line)]
    assert len(rows) > 80
    for key, form, meaning, example in rows:
        assert len(meaning) > 3, key
        # Keys that hold keys are shown by those; a form's row and a batch are named by the program alone.
        assert "](#" in form or example != "—" or key in ("`levels`", "`form`", "`batch`"), key
