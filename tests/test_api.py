"""What programs may import: `docs/api.md` runs as it stands, types reach the user, and nothing is loaded unasked."""

import ast
import doctest
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import assert_type

import pytest

import cchc_cli
from cchc_cli import (
    BudgetReport,
    CheckReport,
    Dimension,
    LoadedPlan,
    Log,
    Rejected,
    budget_report,
    check_report,
    load_log,
    load_plan,
)
from cchc_cli.commands import budget as budget_command
from cchc_cli.files.log import load as log_room
from cchc_cli.files.plan import load as plan_room

ROOT = Path(__file__).parents[1]
PAPERS = ("api.md", "api.vi.md")
LOG = ROOT / "data" / "progress_2020.yaml"


def _examples(paper: str) -> list[doctest.Example]:
    text = (ROOT / "docs" / paper).read_text("utf-8")
    blocks = re.findall(r"^```pycon\n(.*?)^```", text, re.M | re.S)
    return [example for block in blocks for example in doctest.DocTestParser().get_examples(block)]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_page_runs_as_it_stands(paper: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = _examples(paper)
    test = doctest.DocTest(examples, {}, paper, paper, 0, None)
    told: list[str] = []
    done = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    assert not told, "".join(told)
    assert done.attempted == len(examples) > 20


def test_both_languages_show_the_same_program() -> None:
    english, vietnamese = ([e.source for e in _examples(paper)] for paper in PAPERS)
    assert [source.replace('"vi"', '"en"') for source in vietnamese] == english


@pytest.mark.parametrize("paper", PAPERS)
def test_every_name_is_on_the_page(paper: str) -> None:
    text = (ROOT / "docs" / paper).read_text("utf-8")
    assert [name for name in cchc_cli.__all__ if not re.search(rf"`{name}\b", text)] == []


@pytest.mark.parametrize("name", cchc_cli.__all__)
def test_what_is_handed_out_is_what_types_are_checked_with(name: str) -> None:
    (checked,) = [
        n for n in ast.parse(Path(cchc_cli.__file__).read_text("utf-8")).body if isinstance(n, ast.If)
    ]
    (statement, alias) = next(
        (node, alias)
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if (alias.asname or alias.name) == name
    )
    assert statement.module
    found = getattr(cchc_cli, name)
    assert found is getattr(sys.modules[statement.module], alias.name)
    assert found.__doc__
    assert (Path(cchc_cli.__file__).parent / "py.typed").exists()


def test_a_name_that_is_not_there_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'load_plans'"):
        cchc_cli.load_plans  # type: ignore[attr-defined]  # noqa: B018
    assert set(cchc_cli.__all__) < set(dir(cchc_cli))


def test_importing_the_package_loads_nothing_else() -> None:
    def loaded(program: str) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", f"import sys; {program}; print(*sys.modules)"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return set(done.stdout.split())

    assert loaded("import cchc_cli") - loaded("pass") == {"cchc_cli"}


def test_commands_load_with_the_same_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.conftest import cchc

    asked: list[str] = []

    def plan(path: Path | str | None = None) -> LoadedPlan:
        asked.append("plan")
        return load_plan(path)

    def log(paths: Path | str | Sequence[Path | str], of: LoadedPlan) -> Log:
        asked.append("log")
        return load_log(paths, of)

    assert budget_command.__name__ == "cchc_cli.commands.budget"
    monkeypatch.setattr(plan_room, "load_plan", plan)
    monkeypatch.setattr(log_room, "load_log", log)
    assert cchc("budget", LOG, "--by", "source").code == 0
    assert asked == ["plan", "log"]


def test_a_file_is_named_by_a_path_or_by_a_text() -> None:
    loaded = load_plan(str(ROOT / "data" / "plan_2020.yaml"))
    assert loaded.plan == load_plan().plan
    assert load_log(str(LOG), loaded).records == load_log([LOG], loaded).records
    with pytest.raises(Rejected):
        load_plan("no-such-plan.yaml")


def test_types_reach_who_imports() -> None:
    loaded = assert_type(load_plan(), LoadedPlan)
    log = assert_type(load_log(LOG, loaded), Log)
    day = date(2020, 10, 20)
    budget = assert_type(
        budget_report(loaded, [Dimension.SOURCE], records=log.records, as_of=day), BudgetReport
    )
    check = assert_type(check_report(loaded, log.records, day), CheckReport)
    assert assert_type(budget.total.amount, int | None) == 1_000_000_000  # “01 tỷ đồng” of the plan
    completion = assert_type(check.completion, Fraction | None)
    assert completion == Fraction(check.kept, check.due)
