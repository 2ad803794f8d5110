"""Every place of the program where a fault is made: with which code, and with which facts for its words.

The code of a fault must be written out where the fault is made, so that it is seen here: as a text, as a choice
between texts (`a if … else b`), as a value of a table of texts, or as what a function of the same file returns. A
function that is given the code makes faults itself, and whoever calls it is looked at. Of a fault that is there
already the code is passed on (`fault.code`), and its facts with it.
"""

import ast
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from cchc_cli import messages

ROOT = Path(messages.__file__).parents[1]
SOURCES = sorted(ROOT.rglob("*.py"))

Name = tuple[str, str]
"""A function or class: its file's module, and its name there."""

_FAULTS, _YAML = "cchc_cli.domain.model.faults", "cchc_cli.files.yaml_text"


class Maker(NamedTuple):
    """What makes faults when it is called: where it is given the code, and the facts.

    `facts` names the argument that holds them, `**` where they are the arguments that it has no name for; it is
    a set where they do not depend on the call.
    """

    place: int
    facts: str | frozenset[str]
    facts_place: int | None = None
    own: frozenset[str] = frozenset()
    topic: str = ""
    """Of the texts: a fault that no file can have, only a command line, has its text in `usage`."""
    added: frozenset[str] = frozenset()
    """Facts that are added on the way to the person."""


_MAKERS: dict[Name, Maker] = {
    (_FAULTS, "Fault"): Maker(0, "args", 2),
    (_FAULTS, "Diagnostic"): Maker(0, "args", 5),
    (_FAULTS, "BadValue"): Maker(0, "**"),
    ("cchc_cli.domain.dues.errors", "PhraseError"): Maker(
        0,
        "**",
        # A rule that does not know its phrase leaves the quotation to whoever asked it.
        added=frozenset({"words"}),
    ),
    ("cchc_cli.domain.annex.paper", "Remark"): Maker(0, "args", 1),
    (f"{_YAML}.syntax", "FormFault"): Maker(0, "args", 2),
    ("cchc_cli.commands.usage", "bad"): Maker(0, "**", topic="usage"),
    ("cchc_cli.commands.usage", "unknown"): Maker(0, "**", own=frozenset({"near"}), topic="usage"),
}


class Raised(NamedTuple):
    """A place where a fault is made, the topic of its text where that is settled, its code and its facts there."""

    place: str
    topic: str
    code: str
    facts: frozenset[str]


class Unseen(Exception):  # noqa: N818 - it carries what can't be seen
    """A code, or the facts beside it, of which nothing can be said before the program runs."""


class SourceFile:
    """One file of the program, and what its names mean."""

    def __init__(self, path: Path, root: Path = ROOT.parent) -> None:
        self.path = path
        inside = path.relative_to(root).with_suffix("")
        self.module = ".".join(inside.parts).removesuffix(".__init__")
        self.tree = ast.parse(path.read_text("utf-8"))

    @cached_property
    def names(self) -> dict[str, Name]:
        """Where each imported name comes from."""
        return {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    @cached_property
    def functions(self) -> list[ast.FunctionDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    @cached_property
    def tables(self) -> dict[str, ast.Dict]:
        """The mappings that are written out at the top of the file."""
        found: dict[str, ast.Dict] = {}
        for node in self.tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if isinstance(target, ast.Name):
                    found[target.id] = node.value
        return found

    def of(self, function: ast.expr) -> Name | None:
        """Return what an expression names: a function or class of the program, or a method of this file."""
        match function:
            case ast.Name(id=name):
                return self.names.get(name, (self.module, name))
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                return self.module, f"self.{name}"
        return None

    @cached_property
    def calls(self) -> list[tuple[ast.FunctionDef | None, ast.Call]]:
        """Each call with the innermost function that it stands in."""
        found: list[tuple[ast.FunctionDef | None, ast.Call]] = []
        waiting: list[tuple[ast.FunctionDef | None, ast.AST]] = [(None, self.tree)]
        while waiting:
            function, node = waiting.pop()
            if isinstance(node, ast.Call):
                found.append((function, node))
            inner = node if isinstance(node, ast.FunctionDef) else function
            waiting += [(inner, child) for child in ast.iter_child_nodes(node)]
        return found


class _Seen:
    """All files, and whatever makes faults in them."""

    def __init__(self) -> None:
        self.files = [SourceFile(path) for path in SOURCES]
        self.by_module = {file.module: file for file in self.files}
        self.makers = dict(_MAKERS)
        while self._found_more():
            pass

    def maker(self, file: SourceFile, function: ast.expr) -> Maker | None:
        """Return what is known of a maker of faults; a file may name what another has imported."""
        name, seen = file.of(function), set[Name]()
        while name is not None and name not in self.makers and name not in seen:
            seen.add(name)  # a package imports its own modules by their names
            other = self.by_module.get(name[0])
            name = other.names.get(name[1]) if other is not None else None
        return self.makers.get(name) if name is not None else None

    def _found_more(self) -> bool:
        """Add functions that are given the code of the fault that they make; return whether there were new ones."""
        new: dict[Name, Maker] = {}
        for file in self.files:
            for function, call in file.calls:
                maker = self.maker(file, call.func)
                if function is None or maker is None:
                    continue
                code = _argument(call, maker.place, "code")
                parameters = _parameters(function)
                if isinstance(code, ast.Name) and code.id in parameters:
                    method = function.args.args[:1] and function.args.args[0].arg == "self"
                    name = (file.module, f"self.{function.name}" if method else function.name)
                    if name not in self.makers:
                        facts = self._handed_on(file, function, call, maker)
                        new[name] = Maker(
                            parameters.index(code.id), facts, None, frozenset(parameters), maker.topic
                        )
        self.makers |= new
        return bool(new)

    def _handed_on(
        self, file: SourceFile, function: ast.FunctionDef, call: ast.Call, maker: Maker
    ) -> str | frozenset[str]:
        rest = function.args.kwarg.arg if function.args.kwarg else None
        given = _argument(call, maker.facts_place, "args") if maker.facts_place is not None else None
        if isinstance(given, ast.Name) and given.id == rest:
            return "**"
        if any(word.arg is None and _named(word.value) == rest for word in call.keywords if rest):
            return "**"
        return self.facts(file, function, call, maker)

    def raised(self, files: Iterable[SourceFile]) -> Iterator[Raised]:
        """Yield every place of files where a fault is made. Raises `Unseen` for one of which that can't be said."""
        for file in files:
            for function, call in file.calls:
                place = f"{file.path.name}:{call.lineno}"
                try:
                    self._look_at_arguments(file, call)
                    if (maker := self.maker(file, call.func)) is not None:
                        for code, facts in self._made(file, function, call, maker):
                            yield Raised(place, maker.topic, code, facts)
                except Unseen as unseen:
                    raise Unseen(f"{place}: {unseen}") from None

    def _look_at_arguments(self, file: SourceFile, call: ast.Call) -> None:
        """See that what makes faults is called where its name stands, not by whom it is handed to."""
        for given in (*call.args, *(word.value for word in call.keywords)):
            asked = isinstance(call.func, ast.Name) and call.func.id in ("isinstance", "cast")
            if not asked and self.maker(file, given) is not None:
                raise Unseen(f"{ast.unparse(given)} is handed on")
        changed = isinstance(call.func, ast.Attribute | ast.Name) and ast.unparse(call.func).endswith(
            "replace"
        )
        if changed and any(word.arg == "code" for word in call.keywords):
            raise Unseen("the code of a fault is replaced")

    def _made(
        self, file: SourceFile, function: ast.FunctionDef | None, call: ast.Call, maker: Maker
    ) -> Iterator[tuple[str, frozenset[str]]]:
        code = _argument(call, maker.place, "code")
        if isinstance(code, ast.Attribute) and code.attr == "code":
            if not _passes_facts(call, code):
                raise Unseen("a fault is passed on without its facts")
        elif not (function and isinstance(code, ast.Name) and code.id in _parameters(function)):
            if code is None:
                raise Unseen("there is no code")
            facts = self.facts(file, function, call, maker)
            for text in self.codes(file, function, code):
                yield text, facts

    def codes(self, file: SourceFile, function: ast.FunctionDef | None, code: ast.expr) -> Iterator[str]:
        """Yield every text that an expression can be; an empty one stands for no fault."""
        match code:
            case ast.Constant(value=str(text)):
                if text:
                    yield text
            case ast.IfExp(body=body, orelse=orelse):
                yield from self.codes(file, function, body)
                yield from self.codes(file, function, orelse)
            case ast.Subscript(value=ast.Name(id=table)) if table in file.tables:
                for value in file.tables[table].values:
                    yield from self.codes(file, function, value)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self"), attr=name)):
                yield from self._returned(file, name)
            case ast.Name(id=name) if function is not None and (values := _assigned(function, name)):
                for value in values:
                    yield from self.codes(file, function, value)
            case _:
                raise Unseen(f"the code {ast.unparse(code)} is computed")

    def _returned(self, file: SourceFile, name: str) -> Iterator[str]:
        found = [function for function in file.functions if function.name == name]
        if not found:
            raise Unseen(f"the code is what {name} returns, which is of another file")
        for function in found:
            for node in ast.walk(function):
                if isinstance(node, ast.Return) and node.value is not None:
                    yield from self.codes(file, function, node.value)

    def facts(
        self, file: SourceFile, function: ast.FunctionDef | None, call: ast.Call, maker: Maker
    ) -> frozenset[str]:
        """Return the names of the facts that a fault is made with."""
        if isinstance(maker.facts, frozenset):
            return maker.facts
        found: set[str] = set()
        if maker.facts != "**":
            given = _argument(call, maker.facts_place, maker.facts)
            return frozenset(self._keys(file, function, given)) if given is not None else frozenset()
        for word in call.keywords:
            found |= {word.arg} if word.arg else set(self._keys(file, function, word.value))
        return frozenset(found - maker.own - {"code"}) | maker.added

    def _keys(self, file: SourceFile, function: ast.FunctionDef | None, given: ast.expr) -> Iterator[str]:
        match given:
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and isinstance(key.value, str):
                        yield key.value
                    elif key is None:  # `**more`: what it holds beside
                        yield from self._keys(file, function, value)
                    else:
                        raise Unseen("the name of a fact is computed")
            case ast.Name(id=name) if function is not None and (values := _assigned(function, name)):
                # On each way to the call only one of them counts.
                yield from set.intersection(*(set(self._keys(file, function, value)) for value in values))
            case ast.Call(func=ast.Name(id=name)):
                module, name = file.names.get(name, (file.module, name))
                called = self.by_module.get(module)
                for made in called.functions if called else ():
                    if made.name == name:
                        for node in ast.walk(made):
                            if isinstance(node, ast.Return) and node.value is not None and called:
                                yield from self._keys(called, made, node.value)
            case _:
                raise Unseen(f"the facts {ast.unparse(given)} are computed")


def _argument(call: ast.Call, place: int | None, name: str) -> ast.expr | None:
    for word in call.keywords:
        if word.arg == name:
            return word.value
    return call.args[place] if place is not None and len(call.args) > place else None


def _parameters(function: ast.FunctionDef) -> list[str]:
    arguments = function.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def _named(node: ast.expr) -> str | None:
    return node.id if isinstance(node, ast.Name) else None


def _assigned(function: ast.FunctionDef, name: str) -> list[ast.expr]:
    """Return what a name is bound to in a function: by `=` or `:=`."""
    found: list[ast.expr] = []
    for node in ast.walk(function):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.NamedExpr):
            targets = [node.target]
        if isinstance(node, ast.Assign | ast.NamedExpr) and [_named(target) for target in targets] == [name]:
            found.append(node.value)
    return found


def _passes_facts(call: ast.Call, code: ast.Attribute) -> bool:
    """Return whether the facts go with the code: `f.code, f.args`, `error.code, **error.fault_args`."""
    of = ast.unparse(code.value)
    given = [*call.args, *(word.value for word in call.keywords)]
    inside = [node for each in given for node in ast.walk(each)]
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in ("args", "fault_args")
        and ast.unparse(node.value) == of
        for node in inside
    )


def raised(*more: SourceFile) -> Iterator[Raised]:
    """Yield every place of the program where a fault is made, or of `more` files; see `_Seen.raised`."""
    seen = _seen()
    return seen.raised(more or seen.files)


@cache
def _seen() -> _Seen:
    return _Seen()
