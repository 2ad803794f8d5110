"""Diagnostics as a page: `file:line:col`, what and why, the person's own line with a caret, what to do."""

from collections.abc import Iterable, Sequence
from datetime import date

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import Language, one_line
from cchc_cli.render.cells import display_width
from cchc_cli.render.payload import Getters

_SHOWN = 1000
"""Faults shown of one run; how many more there are is said."""

_LINE_WIDTH = 96


def page(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the page for diagnostics, one block each, and the count of errors and warnings at the end."""
    blocks = [_block(d, language) for d in diagnostics[:_SHOWN]]
    errors = sum(d.is_error for d in diagnostics)
    counts = language("validate.count", errors=errors, warnings=len(diagnostics) - errors)
    if len(diagnostics) > _SHOWN:
        counts += " " + language("validate.more", more=len(diagnostics) - _SHOWN)
    return "\n\n".join([*blocks, counts]) + "\n"


def brief(diagnostics: Sequence[Diagnostic], language: Language) -> list[str]:
    """Return a line for each diagnostic: where it is, what, and what to do."""
    return [
        f"{_place(d)}: {language(f'validate.{d.severity}')}: "
        f"{sentence(message(d, language))} {sentence(remedy(d, language))}"
        for d in diagnostics
    ]


def message(diagnostic: Diagnostic, language: Language) -> str:
    """Return what is wrong and why, without place or remedy."""
    return language(f"faults.{diagnostic.code}", **_words(diagnostic, language))


def remedy(diagnostic: Diagnostic, language: Language) -> str:
    """Return what to do about it, with the nearest known word where there is one."""
    fix = language(f"faults.{diagnostic.code}.fix", **_words(diagnostic, language))
    near = diagnostic.args.get("near")
    return f"{fix}. {language('validate.near', near=one_line(str(near)))}" if near else fix


def sentence(words: str) -> str:
    """Return a message or a remedy with its full stop, unless it asks something."""
    return words if words.endswith("?") else f"{words}."


def fault(language: Language) -> Getters[Diagnostic]:
    """Return what data say of a fault; its code and keys never change, `message` and `fix` are prose."""
    return {
        "code": lambda d: d.code,
        "message": lambda d: message(d, language),
        "fix": lambda d: remedy(d, language),
    }


def _words(diagnostic: Diagnostic, language: Language) -> dict[str, str]:
    words = {name: _word(value, language) for name, value in diagnostic.args.items()}
    units = diagnostic.args.get("units")  # a task may have as many as there are communes
    return {**words, "units": language.some(list(map(one_line, units)))} if isinstance(units, list) else words


def _word(value: object, language: Language) -> str:
    if isinstance(value, date):
        return language.date(value)
    if isinstance(value, int):
        return language.number(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(_word(v, language) for v in value)
    text = one_line(str(value))
    return text if len(text) <= 200 else text[:199] + "…"


def _place(diagnostic: Diagnostic) -> str:
    place = one_line(diagnostic.file)
    if diagnostic.place:
        return f"{place}: {one_line(diagnostic.place)}"
    return f"{place}:{diagnostic.line}:{diagnostic.column}" if diagnostic.line else place


def _block(diagnostic: Diagnostic, language: Language) -> str:
    kind = language(f"validate.{diagnostic.severity}")
    lines = [
        f"{_place(diagnostic)}: {kind} [{diagnostic.code}]",
        f"  {sentence(message(diagnostic, language))}",
    ]
    if diagnostic.source.strip():
        lines += _quoted(diagnostic)
    lines.append(f"  → {sentence(remedy(diagnostic, language))}")
    return "\n".join(lines)


def _quoted(diagnostic: Diagnostic) -> list[str]:
    """Quote the line with a caret under the column, by display width; of a long line, the part around it."""
    at = diagnostic.column - 1
    start = max(0, at - _LINE_WIDTH // 2) if len(diagnostic.source) > _LINE_WIDTH else 0
    part = diagnostic.source[start : start + _LINE_WIDTH]
    lead = "…" if start else ""
    tail = "…" if start + _LINE_WIDTH < len(diagnostic.source) else ""
    number = f"{diagnostic.line:>5} │ "
    before = lead + one_line(part[: at - start])
    return [f"{number}{lead}{one_line(part)}{tail}", f"{' ' * 5} │ {' ' * display_width(before)}^"]
