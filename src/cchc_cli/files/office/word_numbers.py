"""The numbers and bullets that Word draws before paragraphs: they are not in the text, but in lists.

ECMA-376 Part 1, 17.9: a paragraph names a list (`numId`) and a level, or its style does; the list's levels say
how a number is written and where it begins.
"""

from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "- "

MAX_LEVEL = 8
"""Of a list's levels, from 0, the last (17.9.3)."""

_LONGEST_LABEL = 255
"""Letters that a level may put before each of its paragraphs, as Word's own dialog takes."""

_MOST_LETTERS = 26 * 30
"""After the thirtieth z Word's letters begin anew."""

_ROMAN: tuple[tuple[int, str], ...] = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str


class Numbering:
    """The lists of a document, and where each one's counting stands."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}  # abstract list by list
        self._overrides: dict[tuple[str, int], int] = {}
        self._restarted: set[str] = set()  # the lists with overrides
        self.too_deep = False
        """Whether a list has a level that no list can have."""
        self._counts: dict[str, dict[int, int]] = defaultdict(
            dict
        )  # by abstract list, or list with overrides
        self._styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read(self, numbering: Element) -> None:
        for abstract in numbering.findall(f"{W}abstractNum"):
            levels = {number_in(lvl.get(f"{W}ilvl")): _level(lvl) for lvl in abstract.findall(f"{W}lvl")}
            self.too_deep = self.too_deep or max(levels, default=0) > MAX_LEVEL
            self._levels[abstract.get(f"{W}abstractNumId", "")] = levels
        for num in numbering.findall(f"{W}num"):
            number = num.get(f"{W}numId", "")
            self._abstract[number] = value_of(num, "abstractNumId")
            for override in num.findall(f"{W}lvlOverride"):
                if start := value_of(override, "startOverride"):
                    self._overrides[number, number_in(override.get(f"{W}ilvl"))] = number_in(start)
                    self._restarted.add(number)

    def _read_styles(self, styles: Element) -> None:
        based: dict[str, str] = {}
        for style in styles.findall(f"{W}style"):
            style_id = style.get(f"{W}styleId", "")
            based[style_id] = value_of(style, "basedOn")
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None and (number := value_of(found, "numId")):
                self._styles[style_id] = (number, number_in(value_of(found, "ilvl")))
        for style_id in based:
            ancestor, steps = based[style_id], 0
            while style_id not in self._styles and ancestor and steps < 20:
                if ancestor in self._styles:
                    self._styles[style_id] = self._styles[ancestor]
                ancestor, steps = based.get(ancestor, ""), steps + 1

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """Return the list and the level that a paragraph's properties or their style name."""
        if properties is None:
            return "", 0
        own = properties.find(f"{W}numPr")
        number, level = self._styles.get(value_of(properties, "pStyle"), ("", 0))
        if own is not None:
            number = value_of(own, "numId") or number
            level = number_in(value_of(own, "ilvl")) if own.find(f"{W}ilvl") is not None else level
        return number, level

    def draws(self, properties: Element | None) -> bool:
        """Return whether a paragraph with these properties is numbered even where it is empty."""
        return self._place(properties)[0] not in ("", "0")

    def label(self, properties: Element | None) -> str:
        """Return what is drawn before a paragraph with these properties, and count it; nothing outside lists."""
        number, level = self._place(properties)
        levels = self._levels.get(self._abstract.get(number, ""), {})
        if number in ("", "0") or level not in levels:
            return ""
        if levels[level].form == "bullet":
            return BULLET
        counts = self._counts[f"num {number}" if number in self._restarted else self._abstract[number]]
        start = self._overrides.get((number, level), levels[level].start)
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        label = levels[level].text
        for n in range(level + 1):
            known = levels.get(n, levels[level])
            label = label.replace(f"%{n + 1}", written(counts.get(n, known.start), known.form))
        return f"{label} " if label.strip() else ""


def _level(lvl: Element) -> _Level:
    return _Level(
        number_in(value_of(lvl, "start") or "1"),
        value_of(lvl, "numFmt") or "decimal",
        value_of(lvl, "lvlText")[:_LONGEST_LABEL],
    )


def value_of(parent: Element, name: str) -> str:
    """Return the value of a child by its name; nothing where there is none."""
    child = parent.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""


def number_in(text: str | None) -> int:
    """Return the number that an attribute holds; 0 where it is none that Word writes."""
    return int(text) if text and text.isdecimal() and len(text) < 7 else 0


def written(number: int, form: str) -> str:
    """Write a number as Word does: `decimal`, `upperRoman`, `lowerLetter`, `decimalZero`; others as digits."""
    if form.endswith("Roman") and 0 < number < 4000:
        words, rest = "", number
        for worth, letters in _ROMAN:
            words += letters * (rest // worth)
            rest %= worth
        return words if form.startswith("upper") else words.lower()
    if form.endswith("Letter") and number > 0:
        place = (number - 1) % _MOST_LETTERS
        letter = chr(ord("a") + place % 26) * (place // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    if form == "decimalZero":
        return f"{number:02}"
    return "" if form == "none" else str(number)
