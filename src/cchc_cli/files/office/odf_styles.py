"""What the styles of an OpenDocument file say: how words look, how numbers are shown, how lists are numbered.

OASIS OpenDocument 1.3 Part 3, 16 and 17.
"""

from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from cchc_cli.files.office.legacy import encoding_of
from cchc_cli.files.office.looks import PLAIN, Look
from cchc_cli.files.office.word_numbers import BULLET, MAX_LEVEL, number_in, written

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
STYLE, TEXT, TABLE = (f"{_OASIS}{name}:1.0}}" for name in ("style", "text", "table"))
_NUMBER = f"{_OASIS}datastyle:1.0}}"
_FO = f"{_OASIS}xsl-fo-compatible:1.0}}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_MOST_STEPS = 20
"""OdfStyles that one style may be based on, one on the other."""

_FACTORS = {str(1000**n): 1000**n for n in range(1, 5)}
"""By what a number may be divided where it is shown."""

_WHITE = "#ffffff"
_LONGEST_LABEL = 50
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}

Facts = dict[str, object]
"""What is said of words: `struck`, `gone`, `white`, `shaded`, `raised`, `font`, `hidden`, `factor`."""


class OdfStyles:
    """The styles of a document, by family and name."""

    def __init__(self) -> None:
        self._own: dict[tuple[str, str], Facts] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._factors: dict[str, int] = {}
        self._months: set[str] = set()
        self._merged: dict[tuple[str, str], Facts] = {}
        self.lists: dict[str, dict[int, _OdfLevel]] = {}

    def read(self, styles: Element) -> None:
        """Take the styles in an element."""
        for style in styles:
            name = style.get(f"{STYLE}name", "")
            if style.tag == f"{STYLE}style":
                key = style.get(f"{STYLE}family", ""), name
                self._own[key] = _facts(style)
                self._parents[key] = style.get(f"{STYLE}parent-style-name", "")
            elif style.tag == f"{STYLE}default-style":
                self._own[style.get(f"{STYLE}family", ""), ""] = _facts(style)
            elif style.tag == f"{TEXT}list-style":
                self.lists[name] = {number_in(level.get(f"{TEXT}level")): _level(level) for level in style}
            elif style.tag.startswith(_NUMBER):
                number = style.find(f"{_NUMBER}number")
                factor = number.get(f"{_NUMBER}display-factor", "1") if number is not None else "1"
                self._factors[name] = _FACTORS.get(factor.partition(".")[0], 1)
                marks = {mark.tag for mark in style}
                if f"{_NUMBER}month" in marks and not marks & {f"{_NUMBER}day", f"{_NUMBER}hours"}:
                    self._months.add(name)
        self._merged = {}

    def facts(self, family: str, name: str) -> Facts:
        """Return what a style says, with those that it is based on."""
        key = family, name
        if key not in self._merged:
            line = [key]
            while line[-1] in self._parents and len(line) < _MOST_STEPS:
                line.append((family, self._parents[line[-1]]))
            merged = dict(self._own.get((family, ""), {}))
            for step in reversed(line):
                merged |= self._own.get(step, {})
            self._merged[key] = merged
        return self._merged[key]

    def factor(self, facts: Facts) -> int:
        """Return by how much a number is divided where it is shown."""
        return self._factors.get(str(facts.get("format", "")), 1)

    def is_month(self, facts: Facts) -> bool:
        """Return whether a day is shown as its month."""
        return str(facts.get("format", "")) in self._months


def look_of(facts: Facts) -> Look:
    """Return the look of words of which this is said."""
    unseen = bool(facts.get("gone")) or bool(facts.get("white") and not facts.get("shaded"))
    if not (unseen or facts.get("struck") or facts.get("raised") or facts.get("font")):
        return PLAIN
    font = str(facts.get("font", ""))
    return Look(bool(facts.get("struck")), unseen, bool(facts.get("raised")), font)


def _facts(style: Element) -> Facts:
    facts: Facts = {}
    if named := style.get(f"{STYLE}data-style-name"):
        facts["format"] = named
    for properties in style:
        said = properties.attrib
        if said.get(f"{_FO}background-color", _WHITE) not in ("transparent", _WHITE):
            facts["shaded"] = True
        if f"{TABLE}display" in said:
            facts["hidden"] = said[f"{TABLE}display"] == "false"
        if properties.tag != f"{STYLE}text-properties":
            continue
        lines = [
            said[f"{STYLE}text-line-through-{key}"]
            for key in ("style", "type")
            if f"{STYLE}text-line-through-{key}" in said
        ]
        if lines:
            facts["struck"] = "none" not in lines
        if f"{TEXT}display" in said:
            facts["gone"] = said[f"{TEXT}display"] == "none"
        if f"{_FO}color" in said or f"{STYLE}use-window-font-color" in said:
            facts["white"] = said.get(f"{_FO}color", "").lower() == _WHITE
        if position := said.get(f"{STYLE}text-position"):
            facts["raised"] = position.startswith("super") or position[0] in "123456789"
        if font := said.get(f"{STYLE}font-name") or said.get(f"{_FO}font-family"):
            facts["font"] = font.strip("'\"") if encoding_of(font.strip("'\"")) else ""
    return facts


@dataclass(frozen=True, slots=True)
class _OdfLevel:
    start: int
    form: str
    before: str
    after: str
    shown: int


def _level(level: Element) -> _OdfLevel:
    form = level.get(f"{STYLE}num-format", "")
    if level.tag == f"{TEXT}list-level-style-bullet":
        return _OdfLevel(1, "bullet", "", "", 1)
    before, after = (level.get(f"{STYLE}num-{end}", "")[:_LONGEST_LABEL] for end in ("prefix", "suffix"))
    shown = number_in(level.get(f"{TEXT}display-levels", "1"))
    start = number_in(level.get(f"{TEXT}start-value", "1"))
    return _OdfLevel(start, _FORMS.get(form, "decimal"), before, after, max(1, min(shown, MAX_LEVEL)))


@dataclass(slots=True)
class _OpenList:
    """A list that is being read: whose counting it takes part in, and whether its item has its number."""

    key: int
    style: str
    labelled: bool = True
    start: int | None = None


class Lists:
    """The numbers that are drawn before the paragraphs of lists."""

    def __init__(self, styles: OdfStyles) -> None:
        self._styles = styles
        self._open: list[_OpenList] = []
        self._counts: defaultdict[int, dict[int, int]] = defaultdict(dict)
        self._by_id: dict[str, int] = {}
        self._last: dict[str, int] = {}  # of a style
        self._keys = 0

    def begin(self, element: Element) -> None:
        """Begin a list, or a list in a list."""
        style = element.get(f"{TEXT}style-name", "")
        if self._open:
            self._open.append(_OpenList(self._open[-1].key, style or self._open[-1].style))
            return
        continued = element.get(f"{TEXT}continue-list")
        key = self._by_id.get(continued) if continued else None
        if key is None and element.get(f"{TEXT}continue-numbering") == "true":
            key = self._last.get(style)
        if key is None:
            self._keys += 1
            key = self._keys
        self._by_id[element.get(_XML_ID, "")] = self._last[style] = key
        self._open.append(_OpenList(key, style))

    def item(self, element: Element) -> None:
        """Begin an item of the innermost list; a list's header has no number."""
        if self._open:
            self._open[-1].labelled = element.tag != f"{TEXT}list-item"
            start = element.get(f"{TEXT}start-value")
            self._open[-1].start = number_in(start) if start else None

    def end(self) -> None:
        """End the innermost list."""
        if self._open:
            self._open.pop()

    def label(self) -> str:
        """Return what is drawn before the next paragraph, and count it."""
        if not self._open or self._open[-1].labelled:
            return ""
        inner, level = self._open[-1], len(self._open)
        inner.labelled = True
        levels = self._styles.lists.get(inner.style, {})
        if level not in levels:
            return ""
        drawn = levels[level]
        if drawn.form == "bullet":
            return BULLET
        counts = self._counts[inner.key]
        counts[level] = counts.get(level, drawn.start - 1) + 1 if inner.start is None else inner.start
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        parts = [
            written(counts.get(n, levels[n].start), levels[n].form)
            for n in range(max(1, level - drawn.shown + 1), level + 1)
            if n in levels and levels[n].form not in ("bullet", "none")
        ]
        label = f"{drawn.before}{'.'.join(parts)}{drawn.after}"
        return f"{label} " if label.strip() else ""
