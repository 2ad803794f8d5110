"""Who may import whom, and what stays out of which room. Read from the source: nothing is imported here."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cchc_cli

PACKAGE = Path(cchc_cli.__file__).parent

ROOMS = {
    "commands": {"commands", "render", "files", "messages", "domain"},
    "render": {"render", "messages", "domain"},
    "files": {"files", "messages", "domain"},
    "messages": {"messages"},
    "domain": {"domain"},
}
"""Each room, and the rooms whose modules it may import, anywhere in a module."""

OFFICE = {"rich", "icalendar", "xlsxwriter", "docx", "python_calamine", "jinja2"}
"""What only some formats need: imported by the module that asks for it, and by no other on its behalf."""

DOMAIN_MAY_USE = {"pydantic", "pydantic_core", "typing_extensions", "dateutil"}
OUTSIDE_WORLD = {"io", "locale", "logging", "os", "pathlib", "platform", "shutil", "sys", "tempfile", "time"}
"""Of the standard library, what pure functions have no business with."""

NEVER = {"ctypes", "ftplib", "http", "marshal", "pickle", "requests", "shelve", "smtplib", "socket", "ssl"}
NEVER |= {"subprocess", "telnetlib", "urllib", "webbrowser", "xmlrpc"}
"""No network, no other program, and no data that is code."""


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


MODULES = sorted(TREES)


def test_there_are_no_other_rooms() -> None:
    assert {_room(module) for module in TREES} - {None} == set(ROOMS)


@pytest.mark.parametrize("module", MODULES)
def test_a_room_imports_only_what_stands_below_it(module: str) -> None:
    room = _room(module)
    reached = {_room(name) for name in _imports(module)} - {None}
    assert reached <= (ROOMS[room] if room else set())


@pytest.mark.parametrize("module", [m for m in MODULES if _room(m) == "domain"])
def test_the_domain_is_pure(module: str) -> None:
    imported = {name.split(".")[0] for name in _imports(module)}
    assert not imported & OUTSIDE_WORLD
    assert _outer(imported) <= DOMAIN_MAY_USE
    called = {node.func.id for node in _calls(module) if isinstance(node.func, ast.Name)}
    assert not called & {"open", "print", "input"}


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
    assert _outer(_at_start(module)) & OFFICE <= _outer(_imports(module))


@pytest.mark.parametrize("module", MODULES)
def test_data_stays_data_and_nothing_leaves_the_machine(module: str) -> None:
    assert not {name.split(".")[0] for name in _imports(module)} & NEVER
    called = {node.func.id for node in _calls(module) if isinstance(node.func, ast.Name)}
    assert not called & {"eval", "exec", "compile", "__import__"}


@pytest.mark.parametrize("module", MODULES)
def test_paths_are_pathlib(module: str) -> None:
    assert "os.path" not in _imports(module)
    assert "os.path" not in ast.unparse(TREES[module])


def _calls(module: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(TREES[module]) if isinstance(node, ast.Call))
