"""Diagnostics as a page: `file:line:col`, what and why, the person's own line with a caret, what to do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import UNSEEN, Language, one_line
from cchc_cli.render.cells import display_width
from cchc_cli.render.document import Tone
from cchc_cli.render.formats.terminal import BOLD, FAULT, STYLES, Line, plain, wrap
from cchc_cli.render.payload import Getters

_SHOWN = 1000
"""Faults shown of one run; how many more there are is said."""

_WIDTH = 104
"""Of an excerpt, in cells, where no terminal has a width."""

_PLACES = 10
"""Places that are named of faults that are alike."""


def page(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the page for diagnostics as text without colour, each sentence on one line; see `lines`."""
    return plain(lines(diagnostics, language))


def lines(diagnostics: Sequence[Diagnostic], language: Language, width: int | None = None) -> list[Line]:
    """Return a block for each fault, alike ones as one, and the count of errors and warnings at the end.

    Sentences are broken into lines only where there is a `width`, in terminal cells.
    """
    alike: dict[tuple[object, ...], list[Diagnostic]] = {}
    for d in diagnostics:
        alike.setdefault((d.code, d.severity, repr(sorted(d.args.items()))), []).append(d)
    page: list[Line] = []
    for same in list(alike.values())[:_SHOWN]:
        page += [*_block(same, language, width), []]
    errors = sum(d.is_error for d in diagnostics)
    counts = language("validate.count", errors=errors, warnings=len(diagnostics) - errors)
    if more := sum(map(len, list(alike.values())[_SHOWN:])):
        counts += " " + language("validate.more", more=more)
    return [*page, *_indented("", counts, width)]


def brief(diagnostics: Sequence[Diagnostic], language: Language) -> list[str]:
    """Return a line for each diagnostic: where it is, what, and what to do."""
    return [
        f"{place_of(d)}: {language(f'validate.{d.severity}')}: "
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


FAULTS: Getters[tuple[Diagnostic, Language]] = {
    "code": lambda pair: pair[0].code,
    "message": lambda pair: message(*pair),
    "fix": lambda pair: remedy(*pair),
}
"""What data say of a fault; its code and keys never change, `message` and `fix` are prose."""


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


def place_of(diagnostic: Diagnostic) -> str:
    """Return where something is: `file:line:column`, or the place that a file has in their stead."""
    place = one_line(diagnostic.file)
    if diagnostic.place:
        return f"{place}: {one_line(diagnostic.place)}"
    return f"{place}:{diagnostic.line}:{diagnostic.column}" if diagnostic.line else place


def _block(alike: Sequence[Diagnostic], language: Language, width: int | None) -> Iterator[Line]:
    first, *others = alike
    style = FAULT if first.is_error else STYLES[Tone.SOON]
    kind = language(f"validate.{first.severity}")
    yield [(place_of(first), BOLD), (": ", ""), (kind, style), (f" [{first.code}]", "")]
    yield from _indented("  ", sentence(message(first, language)), width)
    if first.source.strip():
        yield from _quoted(first, language, width)
    yield from _indented("  → ", sentence(remedy(first, language)), width)
    if others:
        words = language("validate.alike", count=len(others), places=_places(first, others, language))
        yield from _indented("  ", words, width)


def _indented(lead: str, words: str, width: int | None) -> Iterator[Line]:
    """Yield words behind a lead, the lines after the first as far in as the first."""
    parts = wrap(words, width - len(lead)) if width else [words]
    yield from ([(f"{' ' * len(lead) if n else lead}{part}", "")] for n, part in enumerate(parts))


def _places(first: Diagnostic, others: Sequence[Diagnostic], language: Language) -> str:
    """Say where others are that are like the first: of the same file, on which lines; whole files are all named."""
    here = [d for d in others if d.file == first.file and d.line]
    if not any(d.line or d.place for d in others):
        return ", ".join(dict.fromkeys(map(place_of, others)))
    if len(here) < len(others):
        places = ", ".join(dict.fromkeys(map(place_of, others[:_PLACES])))
    else:
        places = language("validate.on_lines", lines=", ".join(str(d.line) for d in here[:_PLACES]))
    return f"{places}, …" if len(others) > _PLACES else places


_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HIDDEN = re.compile(f"\t|[{_SPACES}]|(?:(?![\x00-\x1f\x7f]){UNSEEN})")
"""What is not seen as what it is; of the controls, which have pictures, only the tab."""

_SHORT = {
    "\t": "TAB", "\u00a0": "NBSP", "\u00ad": "SHY", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u202f": "NNBSP", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI",
    "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip


HIDDEN_KINDS = {"\t": "tab", "\u00a0": "nbsp", "\u00ad": "shy"} | dict.fromkeys(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "bidi"
)
"""What such a character is, by its text `validate.sign_…`; others are spaces, or of no width."""


def _quoted(diagnostic: Diagnostic, language: Language, width: int | None) -> Iterator[Line]:
    """Quote the line with a caret under the column, by display width; of a long line, the part around it.

    What can't be seen stands there by name, and is told with its columns.
    """
    source, at = diagnostic.source, diagnostic.column - 1
    hidden = {found.start(): found[0] for found in _HIDDEN.finditer(source)}
    shown = [f"‹{_short(sign)}›" if n in hidden else one_line(sign) for n, sign in enumerate(source)]
    number = f"{diagnostic.line:>5} │ "
    excerpt, caret = _around(shown, at, (width or _WIDTH) - len(number))
    yield [(number, ""), (excerpt, "")]
    yield [(f"{' ' * 5} │ ", ""), (" " * caret, ""), ("^", BOLD)]
    if hidden:
        columns: dict[str, list[int]] = {}
        for n, sign in hidden.items():
            columns.setdefault(sign, []).append(n + 1)
        signs = "; ".join(_named(sign, at, language) for sign, at in columns.items())
        yield from _indented("  ", language("validate.hidden", signs=signs), width)


def _short(sign: str) -> str:
    return _SHORT.get(sign, f"U+{ord(sign):04X}")


def _named(sign: str, columns: Sequence[int], language: Language) -> str:
    """Name a character that can't be seen, with its columns."""
    kind = HIDDEN_KINDS.get(sign) or ("space" if sign.isspace() else "zero")
    at = ", ".join(map(str, columns[:_PLACES])) + (", …" if len(columns) > _PLACES else "")
    return language("validate.sign", sign=_short(sign), name=language(f"validate.sign_{kind}"), columns=at)


def _around(shown: Sequence[str], at: int, room: int) -> tuple[str, int]:
    """Return the part of a line that fits around one of its characters, and how far in that stands."""
    sizes = [display_width(sign) for sign in shown]
    at = min(at, len(shown))
    first, last = (0, len(shown)) if sum(sizes) < room else _window(sizes, at, room - 3)
    lead, tail = "…" if first else "", "…" if last < len(shown) else ""
    return lead + "".join(shown[first:last]) + tail, len(lead) + sum(sizes[first:at])


def _window(sizes: Sequence[int], at: int, room: int) -> tuple[int, int]:
    """Return from where to where a line is shown: to half of the room before a place, as much as fits after it."""
    first, last = at, at
    used = 0
    while first and used + sizes[first - 1] <= room // 2:
        first -= 1
        used += sizes[first]
    while last < len(sizes) and used + sizes[last] <= room:
        used += sizes[last]
        last += 1
    while first and used + sizes[first - 1] <= room:
        first -= 1
        used += sizes[first]
    return first, last
