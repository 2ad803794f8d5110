"""Every kind of message of YAML's parsers is told apart, whichever parser speaks, and has texts of its own."""

import pytest
import yaml

from cchc_cli.files.yaml_text import read as reading
from cchc_cli.files.yaml_text.read import read
from cchc_cli.files.yaml_text.syntax import syntax_fault, too_deep_at
from cchc_cli.messages.faults import TEXTS

BROKEN = [
    ("a: b: c\n", "colon", "1", ":"),
    ("a: 1\n b: 2\n", "colon", "2", ":"),
    ("a: 1\nb\nc: 2\n", "key-alone", "2", "c"),
    ('a:\n  - "x\nb: 1\n', "quote", "2", ""),
    ("a: 'x\n---\ny'\n", "quote", "1", "-"),
    ('a: "\\q"\n', "escape", "1", None),
    ('a: "\\x0z"\n', "escape", "1", None),
    ("a:\n\t- b\n", "tab", None, "\t"),
    ("a:\n  b: 1\n\tc: 2\n", "tab", None, "\t"),
    ("a: |\n\tb\n", "tab", None, "\t"),
    ("a: [1, 2\nb: 3\n", "bracket", "1", ":"),
    ("a: {b: 1\nc: 2\n", "bracket", "1", ":"),
    ("a: [1, 2", "bracket", "1", ""),
    ("a:\n  - 1\n b: 2\n", "key", "1", "b"),
    ('a: "x" y\n', "key", "1", "y"),
    ("- a\nb: 1\n", "item", "1", "b"),
    ("a: |x\n y\n", "block", "1", "x"),
    ("a: |0\n y\n", "block", "1", "0"),
    ("%YAML 9.9\n---\na: 1\n", "outside", "1", "%"),
    ("%YAML 1.1\n%YAML 1.1\n---\na: 1\n", "outside", "2", "%"),
    ("%TAG !a! x\n%TAG !a! x\n---\na: 1\n", "outside", "2", "%"),
    ("%\n---\na: 1\n", "outside", "1", "\n"),
    ("a: 1\n...\nb: 2\n", "outside", "3", "b"),
    ("{a: 1}}\n", "outside", "1", "}"),
    ("a: 1\nb:\u00a02\n", "space", None, None),
    ("a: {b:\u202f1}\nc:\u00a02\n", "space", None, None),
    ("a:\n  - b: 1\n  -\u00a0c: 2\n", "space", None, None),
    ("a:\n  b: 1\n \u2003c: 2\n", "space", None, None),
    ("a:\n  - {b: 1,\n  c:\u200b2\n", "space", None, None),
    ("a: @x\n", "sign", "1", "@"),
    ("a: - b\n", "sign", "1", "-"),
    ("a: ? b\n", "sign", "1", "?"),
    ("a: [1, , 2]\n", "sign", "1", ","),
    ("a: & x\n", "sign", "1", "&"),
    ("a: *\n", "sign", "1", "*"),
    ("a: !! x\n", "sign", "1", "!"),
    ("a: !<x\n", "sign", "1", "!"),
    ("a: !x!y z\n", "sign", "1", "!"),
    ("a: [1,", "end", None, None),
    ("{", "end", None, None),
]
"""A text, the kind of its fault, the line where what is unfinished began and the sign (None: parsers differ)."""

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize(("text", "kind", "line", "sign"), BROKEN, ids=lambda value: repr(value))
def test_each_kind_is_told_by_either_parser(
    loader: object, text: str, kind: str, line: str | None, sign: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_Loader", loader)
    data, (fault,) = read(text)
    assert (data, fault.code) == (None, f"yaml-syntax-{kind}")
    assert line in (None, fault.args.get("line"))
    assert sign in (None, fault.args.get("sign"))


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
def test_a_control_character_is_a_fault_by_either_parser(
    loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_Loader", loader)
    data, (fault,) = read("a: 1\nb: x\x01\n")
    assert (data, fault.code, fault.mark) == (None, "yaml-control-character", (1, 4))


def test_every_kind_that_has_texts_is_met_and_none_quotes_the_parser() -> None:
    told = {name for name in TEXTS if name.startswith("yaml-syntax-") and not name.endswith(".fix")}
    assert told == {f"yaml-syntax-{kind}" for _, kind, _, _ in BROKEN}


def test_a_message_never_heard_of_is_told_in_general() -> None:
    class Mark:
        line, column, index = 2, 4, 6

    error = yaml.MarkedYAMLError(problem="did not find the flux capacitor", problem_mark=Mark())  # type: ignore[arg-type]
    assert syntax_fault("a: b\n c\n", error)[0] == "yaml-syntax"
    assert syntax_fault("", yaml.MarkedYAMLError())[0] == "yaml-syntax"
    assert too_deep_at(error) is None


@pytest.mark.parametrize("deep", ["[", "{a: ", "- ", "[\n", "{a: [", "[{a: "])
@pytest.mark.parametrize("head", ["", "a:\n  - ", "a: 1\nb:\n  "])
def test_nesting_is_too_deep_at_the_first_that_is_whatever_the_parser_bears(deep: str, head: str) -> None:
    """libyaml has a bound of its own, 1,000; it is met before the reader has seen the first level."""
    (expected,) = read(head + deep * 40)[1]
    assert expected.code == "yaml-too-deep"
    for depth in (40, 900, 1_000, 1_001, 1_500, 20_000):
        assert read(head + deep * depth) == (None, [expected])
