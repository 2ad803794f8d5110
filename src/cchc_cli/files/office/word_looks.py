"""How the words of a Word document look: what a run says of itself, or its styles do.

ECMA-376 Part 1, 17.7: a run's own properties stand above those of its character style, of its paragraph's style and
of the document's defaults.
"""

from functools import cache
from xml.etree.ElementTree import Element

from cchc_cli.files.office.legacy import encoding_of
from cchc_cli.files.office.looks import PLAIN, Look
from cchc_cli.files.office.word_numbers import W, number_in, value_of

_MOST_STEPS = 20
"""Styles that one style may be based on, one on the other."""

_RAISED_BY = 4
"""Half points above the line from which on a figure stands there as a mark; less only mends a font."""

_OFF = ("0", "false", "off", "none")
_NO_FILL = ("", "auto", "FFFFFF")
_Facts = dict[str, object]


class Looks:
    """The looks that a document's styles give."""

    def __init__(self, styles: Element | None) -> None:
        self._own: dict[str, _Facts] = {}
        self._based: dict[str, str] = {}
        self._shaded: set[str] = set()
        defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if styles is not None else None
        self._defaults = _facts(defaults)
        self._standard = ""
        for style in styles.findall(f"{W}style") if styles is not None else ():
            name = style.get(f"{W}styleId", "")
            self._own[name] = _facts(style.find(f"{W}rPr"))
            self._based[name] = value_of(style, "basedOn")
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self._standard = name
            if any(fills(shading) for shading in style.iter(f"{W}shd")):
                self._shaded.add(name)
        self._of_styles = cache(self._merged)

    def shades(self, style: str) -> bool:
        """Return whether a style puts a colour behind the words."""
        return any(name in self._shaded for name in self._line(style))

    def of(self, run: Element | None, style: str, *, shaded: bool) -> Look:
        """Return the look of a run by its properties and its paragraph's style; `shaded`: there is a colour behind."""
        named = value_of(run, "rStyle") if run is not None else ""
        facts = self._of_styles(style or self._standard, named)
        if run is not None and len(run):
            facts = {**facts, **_facts(run)}
        if not facts:
            return PLAIN
        behind = shaded or bool(facts.get("shaded")) or self.shades(style)
        unseen = bool(facts.get("vanish")) or (bool(facts.get("white")) and not behind)
        return Look(bool(facts.get("struck")), unseen, bool(facts.get("raised")), str(facts.get("font", "")))

    def _merged(self, paragraph: str, character: str) -> _Facts:
        facts = dict(self._defaults)
        for style in (paragraph, character):
            for name in reversed(self._line(style)):
                facts |= self._own.get(name, {})
        return facts

    def _line(self, style: str) -> list[str]:
        """Return a style and those that it is based on."""
        line: list[str] = []
        while style in self._own and len(line) < _MOST_STEPS:
            line.append(style)
            style = self._based[style]
        return line


def fills(shading: Element | None) -> bool:
    """Return whether a `shd` element puts a colour other than white behind the words."""
    if shading is None:
        return False
    filled = shading.get(f"{W}fill", "auto").upper().replace("AUTO", "auto") not in _NO_FILL
    return filled or shading.get(f"{W}val", "clear") not in ("clear", "nil")


def _facts(run: Element | None) -> _Facts:
    """Return what run properties say; what they don't say is not in it."""
    facts: _Facts = {}
    for child in run if run is not None else ():
        name, value = child.tag.removeprefix(W), child.get(f"{W}val", "true")
        if name in ("strike", "dstrike"):
            facts["struck"] = value not in _OFF or bool(facts.get("struck"))
        elif name == "vanish":
            facts["vanish"] = value not in _OFF
        elif name == "color":
            facts["white"] = value.upper() == "FFFFFF"
        elif name == "shd":
            facts["shaded"] = fills(child)
        elif name == "highlight":
            facts["shaded"] = value not in (*_OFF, "white")
        elif name == "vertAlign":
            facts["raised"] = value == "superscript"
        elif name == "position":
            facts["raised"] = number_in(value) >= _RAISED_BY
        elif name == "rFonts":
            font = child.get(f"{W}hAnsi") or child.get(f"{W}ascii")
            if font is not None:
                facts["font"] = font if encoding_of(font) else ""
    return facts
