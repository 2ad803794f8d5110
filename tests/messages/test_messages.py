"""Every text stands in both languages, says the same things, and is there for every fault that can arise."""

import ast
import re
import string
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from cchc_cli import messages
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import Language
from cchc_cli.messages.faults import TEXTS as FAULTS
from cchc_cli.messages.usage import TEXTS as USAGE
from cchc_cli.render.pages.validate import message, remedy
from tests.messages.raised import SOURCES, SourceFile, Unseen, raised

MESSAGES = Path(messages.__file__).parent
TOPICS = sorted(path.stem for path in MESSAGES.glob("*.py") if path.stem != "__init__")
TEXTS: dict[str, tuple[str, str]] = {
    f"{topic}.{name}": pair
    for topic in TOPICS
    for name, pair in getattr(import_module(f"cchc_cli.messages.{topic}"), "TEXTS", {}).items()
}
_SAME = {"roman": "quarter"}
"""A quarter is a Roman number in Vietnamese and a plain one in English."""

_FORMS = re.compile(r"[^|{}]+\|[^|{}]+")

_PLAIN = {
    "faults.phrase-count",
    "faults.form-too-large",
    "faults.paper-too-large",
}
"""English texts in which a limit stands before “due dates” or “rows”."""

_ASKING = {"language": "", "bad": "usage."}
"""By what a text is asked for, and what the key begins with that is given."""


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


@pytest.mark.parametrize("language", [Language(code) for code in messages.LANGUAGES])
@pytest.mark.once
def test_every_fault_that_can_arise_is_said_with_the_facts_that_it_has(language: Language) -> None:
    """Of every code that stands anywhere in the program: no fault can lack its text, nor a text what it names."""
    for fault in raised():
        facts = {name: 1 if ":02" in "".join(USAGE.get(fault.code, ())) else name for name in fault.facts}
        assert (fault.code in USAGE) is not (fault.code in FAULTS), f"{fault.place}: {fault.code}"
        try:
            if fault.code in USAGE:
                assert language(f"usage.{fault.code}", **facts)
                continue
            assert not fault.topic, f"{fault.place}: {fault.code} is no usage error"
            diagnostic = Diagnostic(fault.code, "", args=facts)
            assert message(diagnostic, language)
            assert remedy(diagnostic, language)
        except KeyError as missing:
            pytest.fail(f"{fault.place}: {fault.code} has no {missing}, only {sorted(fault.facts)}")


def test_the_facts_of_a_usage_error_are_all_said() -> None:
    """It says its remedy with it: what it is told stands in its one text."""
    for fault in raised():
        if fault.code in USAGE:
            assert places(USAGE[fault.code][0]) == fault.facts, f"{fault.place}: {fault.code}"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('Fault("year-" + kind)', "the code 'year-' + kind is computed"),
        ('Fault(f"year-{kind}")', "is computed"),
        ("Fault(CODES.get(kind))", "CODES.get(kind) is computed"),
        ("Fault(code=kind.value)", "kind.value is computed"),
        ('whole_file("a", **facts())', ""),
        ('whole_file("a", "f", **kind.facts)', "the facts kind.facts are computed"),
        ("Fault(other.code, ())", "a fault is passed on without its facts"),
        ("map(Fault, kind)", "Fault is handed on"),
        ("partial(whole_file, kind)", "whole_file is handed on"),
        ('other._replace(code="b")', "the code of a fault is replaced"),
        ('Diagnostic(other.code, "", args=other.args)', ""),
        ('Fault("a" if kind else "b", (), {"x": 1, **more})', "the facts more are computed"),
    ],
)
def test_a_code_that_is_computed_does_not_pass(tmp_path: Path, code: str, said: str) -> None:
    written = tmp_path / "cchc_cli" / "new.py"
    written.parent.mkdir()
    written.write_text(
        "from cchc_cli.domain.model.faults import Diagnostic, Fault\n"
        "from cchc_cli.files.disk.rejected import whole_file\n"
        "def facts():\n    return {'x': 1}\n"
        f"def new(kind):\n    return {code}\n",
        encoding="utf-8",
    )
    found = raised(SourceFile(written, tmp_path))
    if not said:
        list(found)
        return
    with pytest.raises(Unseen, match=re.escape(said)):
        list(found)


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


@cache
def calls(path: Path) -> tuple[ast.Call, ...]:
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def text_of(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


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
        (None, "—", "—"),
        (Fraction(0), "0,0%", "0.0%"),
        (Fraction(13, 22), "59,1%", "59.1%"),
        (Fraction(2, 3), "66,7%", "66.7%"),
        # Exactly half a tenth goes up: 0,05 % and 0,15 %, which no float holds.
        (Fraction(1, 2000), "0,1%", "0.1%"),
        (Fraction(3, 2000), "0,2%", "0.2%"),
        (Fraction(1), "100,0%", "100.0%"),
        (Fraction(25, 2), "1.250,0%", "1,250.0%"),
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
