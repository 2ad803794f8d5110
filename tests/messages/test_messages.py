"""Every text stands in both languages, says the same things, and is there for every fault that can arise."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from cchc_cli import messages
from cchc_cli.messages import Language
from cchc_cli.messages.faults import TEXTS as FAULTS
from cchc_cli.messages.usage import TEXTS as USAGE

MESSAGES = Path(messages.__file__).parent
SOURCES = sorted(MESSAGES.parent.rglob("*.py"))
TOPICS = sorted(path.stem for path in MESSAGES.glob("*.py") if path.stem != "__init__")
TEXTS: dict[str, tuple[str, str]] = {
    f"{topic}.{name}": pair
    for topic in TOPICS
    for name, pair in getattr(import_module(f"cchc_cli.messages.{topic}"), "TEXTS", {}).items()
}
_SAME = {"roman": "quarter"}
"""A quarter is a Roman number in Vietnamese and a plain one in English."""

_FORMS = re.compile(r"[^|{}]+\|[^|{}]+")

_PLAIN = {"report.own", "usage.form_nothing", "faults.phrase-count"}
"""English texts in which a name stands before the verb “leads”, or a limit before “due dates”."""

_ASKING = {"language": "", "bad": "usage."}
"""By what a text is asked for, and what the key begins with that is given."""

RAISING = {"BadValue", "fail", "Fault", "PhraseError", "find_fault", "whole_file"}
"""What a fault is made with; the first argument is its code."""


def test_every_text_is_a_pair_with_the_same_places_to_fill_in() -> None:
    for key, pair in TEXTS.items():
        assert len(pair) == 2, key
        assert all(text.strip() for text in pair), key
        vietnamese, english = ({_SAME.get(p, p) for p in places(text)} for text in pair)
        assert vietnamese == english, key


def test_a_text_only_names_what_it_is_given() -> None:
    """`{name}`, or `{month:02}`, and no more: an attribute or a conversion would read into data."""
    for key, pair in TEXTS.items():
        for text in pair:
            for _, name, spec, conversion in string.Formatter().parse(text):
                assert name is None or name.isidentifier(), key
                assert spec in (None, "", "02") or (text is pair[1] and _FORMS.fullmatch(spec)), key
                assert not conversion, key


def test_a_word_that_agrees_with_a_number_stands_beside_it() -> None:
    """`{count} {count:record|records}`: what has a form for one is nowhere written plain after a number."""
    plural = {
        spec.partition("|")[2].split()[0]
        for _, english in TEXTS.values()
        for _, _, spec, _ in string.Formatter().parse(english)
        if spec and "|" in spec
    }
    assert {"records", "errors", "places", "are"} <= plural
    plain = re.compile(rf"\{{\w+\}} (\w+ )?({'|'.join(plural)})\b")
    assert {key for key, (_, english) in TEXTS.items() if plain.search(english)} == _PLAIN


@pytest.mark.parametrize(
    ("count", "said"),
    [
        ("0", "0 records dated after D are left out."),
        ("1", "1 record dated after D is left out."),
        ("2", "2 records dated after D are left out."),
        ("1,001", "1,001 records dated after D are left out."),
    ],
)
def test_english_counts(count: str, said: str) -> None:
    assert Language("en")("check.ahead", count=count, day="D") == said


def test_one_of_each() -> None:
    en = Language("en")
    assert en("validate.count", errors=1, warnings=0) == "1 error, 0 warnings."
    assert en("usage.sound_log", file="a", records=1) == "a: a sound progress log (1 record)"
    assert en("usage.sound_plan", file="a", tasks=1, agencies=1) == "a: a sound plan (1 task, 1 agency)"
    assert en("import_plan.findings", count="1") == "1 place to look at."


def test_every_fault_that_can_arise_has_its_texts_and_their_facts() -> None:
    arising = list(_faults_made())
    assert len(arising) > 20
    for place, code, facts in arising:
        if code in USAGE:  # what only a command line can have says its remedy with it
            assert facts is None or places(USAGE[code][0]) == facts, f"{place}: {code}"
            continue
        for name in (code, f"{code}.fix"):
            assert name in FAULTS, f"{place}: no text for {name}"
            if facts is not None:
                missing = places(FAULTS[name][0]) - facts
                assert not missing, f"{place}: {name} needs {missing}"


def test_every_fault_has_a_remedy_and_every_remedy_a_fault() -> None:
    codes = {name for name in FAULTS if not name.endswith(".fix")}
    assert {name.removesuffix(".fix") for name in FAULTS if name.endswith(".fix")} == codes


def test_no_text_is_kept_for_a_fault_that_cannot_arise() -> None:
    written = {
        text_of(node) for path in SOURCES if path != MESSAGES / "faults.py" for node in ast.walk(tree(path))
    }
    assert {name for name in FAULTS if not name.endswith(".fix")} - written == set()


def test_every_text_that_is_asked_for_is_there_and_gets_what_it_names() -> None:
    for path in SOURCES:
        for call in calls(path):
            key = text_of(call.args[0]) if call.args and name_of(call) in _ASKING else None
            if key:
                key = _ASKING[name_of(call)] + key
                assert key in TEXTS, f"{path.name}:{call.lineno}: {key}"
                given = {word.arg for word in call.keywords}
                named = places(TEXTS[key][0]) | places(TEXTS[key][1])
                assert None in given or given == named, f"{path.name}:{call.lineno}: {key}"


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def text_of(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _faults_made() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield where a fault is made, its code, and the names of its facts (None where the code builds them)."""
    for path in SOURCES:
        for call in calls(path):
            if name_of(call) in RAISING and call.args:
                for code in filter(None, map(text_of, ast.walk(call.args[0]))):
                    yield f"{path.name}:{call.lineno}", code, _facts(call)


def _facts(call: ast.Call) -> set[str] | None:
    if name_of(call) == "Fault":
        given = [word.value for word in call.keywords if word.arg == "args"] or call.args[2:3]
        if not given:
            return set()
        if not isinstance(given[0], ast.Dict):
            return None
        return {fact for key in given[0].keys if key and (fact := text_of(key))}
    names = {word.arg or "" for word in call.keywords}
    if name_of(call) == "PhraseError":
        # A rule that does not know its phrase leaves the quotation to whoever asked it.
        names.add("words")
    return None if "" in names else names


@pytest.mark.parametrize(
    ("dong", "vi", "en"),
    [
        (None, "—", "—"),
        (0, "0 đ", "VND 0"),
        (999, "999 đ", "VND 999"),
        (70_000_000, "70.000.000 đ", "VND 70,000,000"),
    ],
)
def test_money(dong: int | None, vi: str, en: str) -> None:
    assert (Language("vi").money(dong), Language("en").money(dong)) == (vi, en)


@pytest.mark.parametrize(
    ("share", "vi", "en"),
    [
        (None, "n/a", "n/a"),
        (Fraction(0), "0,0 %", "0.0 %"),
        (Fraction(13, 22), "59,1 %", "59.1 %"),
        (Fraction(2, 3), "66,7 %", "66.7 %"),
        # Exactly half a tenth goes up: 0,05 % and 0,15 %, which no float holds.
        (Fraction(1, 2000), "0,1 %", "0.1 %"),
        (Fraction(3, 2000), "0,2 %", "0.2 %"),
        (Fraction(1), "100,0 %", "100.0 %"),
        (Fraction(25, 2), "1.250,0 %", "1,250.0 %"),
    ],
)
def test_percent(share: Fraction | None, vi: str, en: str) -> None:
    assert (Language("vi").percent(share), Language("en").percent(share)) == (vi, en)


def test_dates_and_weekdays() -> None:
    sunday = date(2020, 1, 5)
    assert (Language("vi").date(sunday), Language("en").date(sunday)) == ("05/01/2020", "2020-01-05")
    assert Language("vi").date(None) == "—"
    week = [date(2020, 1, day) for day in range(6, 13)]
    assert [Language("vi").weekday(day) for day in week] == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    assert [Language("en").weekday(day) for day in week] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_join() -> None:
    vi = Language("vi")
    assert [vi.join(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a và b",
        "a, b và c",
    ]
    assert Language("en").join(["a", "b"]) == "a and b"


def test_braces_of_a_text_without_facts_are_written_once() -> None:
    assert "“period: {start: …, end: …}”" in Language("vi")("faults.span-form.fix")


def test_what_is_filled_in_is_never_read_as_a_pattern() -> None:
    text = Language("vi")("faults.amount-invalid", value="{0.__class__} {value} %s")
    assert "{0.__class__} {value} %s" in text
