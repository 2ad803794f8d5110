"""Who may import whom, and what stays out of which room. Read from the source: nothing is imported here."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cchc_cli
from cchc_cli.commands import COMMANDS
from cchc_cli.commands import MODULES as NAMES
from cchc_cli.render.formats import PAGES

pytestmark = pytest.mark.once

PACKAGE = Path(cchc_cli.__file__).parent

ROOMS = {
    "commands": {"commands", "render", "files", "messages", "domain"},
    "render": {"render", "messages", "domain"},
    "files": {"files", "domain"},
    "messages": {"messages"},
    "domain": {"domain"},
}
"""Each room, and the rooms whose modules it may import, anywhere in a module."""

FLOORS = {
    "domain": ("model", "dues", "phrases", "rules", "figures", "annex reports"),
    "files": ("disk", "cache", "yaml_text", "office", "forms", "plan", "log calendar", "rollup"),
    "render": (
        "live paper_fit",
        "document payload",
        "cells json_schema",
        "letters",
        "a4",
        "formats",
        "papers pages",
    ),
}
"""The sub-rooms of a room, lowest first. One imports only what stands below it; those on one floor do not meet,
but that a paper may take words from the page of its report."""

LARGEST_FOLDER = 20
"""Modules in a folder; `commands` and `messages` have one a command."""

OFFICE = {"rich", "icalendar", "xlsxwriter", "docx", "jinja2"}
"""What only some formats need: imported by the module that asks for it, and by no other on its behalf."""

DOMAIN_MAY_USE = {"dateutil"}
MARKER_METHODS = {"__get_pydantic_core_schema__", "__get_pydantic_json_schema__"}
"""Where alone the domain may use pydantic_core besides: whoever makes values without reading them never calls them."""

OUTSIDE_WORLD = {"io", "locale", "logging", "os", "pathlib", "platform", "shutil", "sys", "tempfile", "time"}
"""Of the standard library, what pure functions have no business with."""

NEVER = {"ctypes", "ftplib", "http", "marshal", "pickle", "requests", "shelve", "smtplib", "socket", "ssl"}
NEVER |= {"subprocess", "telnetlib", "urllib", "webbrowser", "xmlrpc"}
"""No network, no other program, and no data that is code."""

CLUSTER = "cchc_cli.files.rollup.cluster"
"""Where alone, and only where a person names a cluster, other machines are spoken to."""


def _module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {_module(path): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


def _named(node: ast.AST) -> Iterator[str]:
    """Yield the modules that an import statement names, ours down to the module."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are written out in full"
        assert node.module
        inside = [f"{node.module}.{alias.name}" for alias in node.names]
        # What is imported from one of our modules may be a name in it and no module.
        yield from (name for name in inside if name in TREES or not name.startswith("cchc_cli."))
        yield node.module


def _imports(module: str) -> set[str]:
    """Return every module that `module` names in an import, wherever the import stands."""
    return {name for node in ast.walk(TREES[module]) for name in _named(node)}


def _at_start(module: str) -> set[str]:
    """Return what importing `module` imports, itself and through our own modules."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            if current in TREES:
                package, _, _ = current.rpartition(".")
                waiting += [name for node in _run_at_import(TREES[current].body) for name in _named(node)]
                waiting += [package] if package else []
    return found


def _run_at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported: neither functions' nor type checking's."""
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _run_at_import(node.orelse)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
            for inner in (node, *getattr(node, "handlers", [])):
                for branch in ("body", "orelse", "finalbody"):
                    yield from _run_at_import(getattr(inner, branch, []))


def _room(module: str) -> str | None:
    """Return the room of one of our modules; the package itself, with its version, is no room."""
    parts = module.split(".")
    if parts[0] != "cchc_cli" or len(parts) == 1:
        return None
    return "commands" if parts[1] == "__main__" else parts[1]


def _outer(modules: set[str]) -> set[str]:
    """Return the packages among `modules` that come from neither us nor Python."""
    return {m.split(".")[0] for m in modules} - set(sys.stdlib_module_names) - {"cchc_cli"}


def _in_markers(module: str) -> set[str]:
    """Return {"pydantic_core"} where `module` names it in a marker's methods and nowhere else."""
    tree = TREES[module]
    named = [node for node in ast.walk(tree) if "pydantic_core" in {n.split(".")[0] for n in _named(node)}]
    markers = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name in MARKER_METHODS]
    inside = [node for marker in markers for node in ast.walk(marker)]
    return {"pydantic_core"} if named and all(node in inside for node in named) else set()


MODULES = sorted(TREES)


def test_there_are_no_other_rooms() -> None:
    assert {_room(module) for module in TREES} - {None} == set(ROOMS)


@pytest.mark.parametrize("module", MODULES)
def test_a_room_imports_only_what_stands_below_it(module: str) -> None:
    room = _room(module)
    reached = {_room(name) for name in _imports(module)} - {None}
    assert reached <= (ROOMS[room] if room else set(ROOMS) - {"commands"})


def _floor(module: str) -> tuple[str, int, str] | None:
    """Return a module's room, the floor of its sub-room, and that sub-room."""
    parts = module.split(".")
    if len(parts) < 3 or parts[1] not in FLOORS:
        return None
    return next(
        (parts[1], n, parts[2]) for n, floor in enumerate(FLOORS[parts[1]]) if parts[2] in floor.split()
    )


@pytest.mark.parametrize("module", [m for m in MODULES if _floor(m)])
def test_no_arrow_runs_up_inside_a_room(module: str) -> None:
    here = _floor(module)
    assert here
    for there in filter(None, map(_floor, _imports(module) & set(TREES))):
        if there[0] == here[0] and there[2] != here[2] and (here[2], there[2]) != ("papers", "pages"):
            assert there[1] < here[1], f"{module} imports of {there[2]}"


def test_the_package_itself_imports_nothing_before_it_is_asked() -> None:
    assert _at_start("cchc_cli") == {"cchc_cli"}


def test_no_circle_of_imports_between_modules() -> None:
    above: dict[str, set[str]] = {m: {n for n in _imports(m) if n in TREES and n != m} for m in TREES}
    above["cchc_cli"] = set()  # it hands out names of modules, some of which ask it for the version
    # A package is imported with whatever is in it: what counts is who names whom.
    below = {
        m: {n for n in names if not any(o.startswith(f"{n}.") for o in names)} for m, names in above.items()
    }
    while leaves := [m for m, names in below.items() if not names]:
        for leaf in leaves:
            del below[leaf]
        below = {m: names - set(leaves) for m, names in below.items()}
    assert not below


def test_a_folder_can_be_read_at_a_glance() -> None:
    for folder in {path.parent for path in PACKAGE.rglob("*.py")}:
        if folder.name not in ("commands", "messages"):
            assert len([p for p in folder.glob("*.py") if p.stem != "__init__"]) <= LARGEST_FOLDER, folder


def test_a_class_has_a_name_of_its_own() -> None:
    named: dict[str, list[str]] = {}
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                named.setdefault(node.name.lstrip("_"), []).append(module)
    assert {name: places for name, places in named.items() if len(places) > 1} == {}


def test_pages_and_reports_are_named_as_the_command_that_shows_them() -> None:
    commands = {*(NAMES.get(command, command) for command in COMMANDS), "overview"}
    of_check = {"missing", "sheet"}
    assert _stems("render/pages") <= {*commands, *of_check}
    assert _stems("domain/reports") <= {*commands, *of_check, "form_lines"}
    # What only passes text through has no report of its own.
    assert {"budget", "calendar", "check", "tasks", "report", "diff", "new"} <= _stems("domain/reports")


def test_every_page_format_can_be_asked_for() -> None:
    assert set(PAGES) == _stems("render/formats") - {"terminal", "csv", "json"}
    assert set(PAGES) <= {suffix for outputs in COMMANDS.values() for suffix in outputs.suffixes}


def test_tests_stand_in_the_folders_of_what_they_test() -> None:
    tests = Path(__file__).parent
    folders = {p.parent.relative_to(tests) for p in tests.rglob("test_*.py")} - {
        Path(),
        Path("property"),
        Path("fuzz"),
    }
    assert {folder for folder in folders if not (PACKAGE / folder).is_dir()} == set()


def _stems(folder: str) -> set[str]:
    """Return the names of the modules in a folder, and of the packages."""
    inside = PACKAGE / folder
    found = {path.stem for path in inside.glob("*.py")} | {
        p.parent.name for p in inside.glob("*/__init__.py")
    }
    return found - {"__init__"}


@pytest.mark.parametrize("module", [m for m in MODULES if _room(m) == "domain"])
def test_the_domain_is_pure(module: str) -> None:
    imported = {name.split(".")[0] for name in _imports(module)}
    assert not imported & OUTSIDE_WORLD
    assert _outer(imported) - _in_markers(module) <= DOMAIN_MAY_USE
    called = {node.func.id for node in _calls(module) if isinstance(node.func, ast.Name)}
    assert not called & {"open", "print", "input"}


def test_values_are_made_without_the_library_that_reads_them() -> None:
    program = (
        "import sys; from importlib import import_module as get\n"
        f"for module in {[m for m in MODULES if _room(m) == 'domain']}: get(module)\n"
        "from cchc_cli.domain.model.plan import Agency, Plan, Task\n"
        "task = Task(id='1', name='Việc', lead=('a',), schedule=('hằng quý',), amount=0)\n"
        "plan = Plan(number='1', title='KH', year=2020, agencies={'a': Agency(name='A')}, tasks=(task,))\n"
        "print(*plan.owing(task)[0], *sorted(m for m in sys.modules if m.startswith('pydantic')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["a"]


def test_only_what_publishes_schemas_loads_all_of_the_library_that_reads() -> None:
    whole = {m for m in MODULES if any(name.split(".")[0] == "pydantic" for name in _imports(m))}
    assert whole == {"cchc_cli.files.plan.schema"}
    assert not any("pydantic" in _at_start(m) for m in MODULES)


@pytest.mark.parametrize("module", [m for m in MODULES if _room(m) != "commands"])
def test_only_a_command_looks_at_the_clock(module: str) -> None:
    methods = {node.func.attr for node in _calls(module) if isinstance(node.func, ast.Attribute)}
    assert not methods & {"today", "now", "utcnow"}


@pytest.mark.parametrize("module", [m for m in MODULES if _room(m) == "commands"])
def test_a_command_is_imported_with_nothing_but_typer_and_texts(module: str) -> None:
    imported = _at_start(module)
    assert {_room(name) for name in imported} <= {None, "commands", "messages"}
    assert _outer(imported) <= {"typer"}


@pytest.mark.parametrize("module", MODULES)
def test_a_library_of_one_format_comes_only_with_the_module_that_names_it(module: str) -> None:
    named = {library for library in OFFICE if module.endswith(f"_{library}")}
    assert _outer(_at_start(module)) & OFFICE <= _outer(_imports(module)) | named


@pytest.mark.parametrize("module", MODULES)
def test_data_stays_data_and_nothing_leaves_the_machine(module: str) -> None:
    assert not {name.split(".")[0] for name in _imports(module)} & NEVER
    called = {node.func.id for node in _calls(module) if isinstance(node.func, ast.Name)}
    assert not called & {"eval", "exec", "compile", "__import__"}


def test_one_module_reaches_other_machines_and_none_brings_it_along() -> None:
    reaching = {m for m in MODULES if {name.split(".")[0] for name in _imports(m)} & {"dask", "distributed"}}
    assert reaching == {CLUSTER}
    assert [m for m in MODULES if m != CLUSTER and CLUSTER in _at_start(m)] == []


@pytest.mark.parametrize("module", MODULES)
def test_paths_are_pathlib(module: str) -> None:
    assert "os.path" not in _imports(module)
    assert "os.path" not in ast.unparse(TREES[module])


def _calls(module: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(TREES[module]) if isinstance(node, ast.Call))
