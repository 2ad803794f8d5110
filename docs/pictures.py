"""Pictures of what commands print on a terminal of 80 and of 120 columns: `make pictures` draws them as SVG.

The commands run in this process, in a folder with the example plan and log, on a day that stays the same. A picture
holds text and no font, no script and no address; it is light or dark as the reader's page is.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unittest.mock import patch

from cchc_cli.commands import COMMANDS
from cchc_cli.commands.app import run
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.render.cells import display_width

PICTURES = Path(__file__).parent / "pictures"
WIDTHS = (80, 120)
DAY = date(2020, 10, 20)

COMMAND_LINES = {
    "overview": "cchc",
    "budget": "cchc budget --by-agency",
    "calendar": "cchc calendar --month 10",
    "check": "cchc check",
    "tasks": "cchc tasks 3",
    "log": "cchc log --task 3",
    "errors": "cchc validate ke-hoach.yaml",
    "help": "cchc --help",
}
"""What is drawn, by the name of its picture; a command that is not there is left out."""

FAULTY = """\
number: 01/KH-UBND
title: Kế hoạch tuyên truyền
year: 2026
agencies:
  so-a: {name: Sở A}
  so-b: {name: Sở B}
tasks:
  - {id: 1, name: Chuyên mục trên báo, lead: so-aa, schedule: 01 lần/quý, amount: 50.000.000}
  - {id: 2, name: Phóng sự, lead: so-a, schedule: "Qu\u00adý II/2026"}
  - {id: 3, name: Hội nghị tuyên truyền và tập huấn cho cán bộ các xã, lead: so-b, schedule: quý II, amount: 1.2 tỷ}
  - {id: 4, name: Tin bài, lead: so-aa, schedule: 02 tin/tháng}
  - {id: 5, name: Pa nô, lead: so-aa, schedule: quý III}
"""


class Style(NamedTuple):
    """How letters are drawn; colours are numbers of the 256."""

    bold: bool = False
    dim: bool = False
    ink: int | None = None
    ground: int | None = None


class Run(NamedTuple):
    """Letters of one style beside each other, from a column on."""

    column: int
    text: str
    style: Style


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


class _Day(date):
    @classmethod
    def today(cls) -> "_Day":
        return cls(DAY.year, DAY.month, DAY.day)


def printed(command_line: str, width: int) -> str:
    """Return what a command prints on a terminal of so many columns, with its colours."""
    screen = _Terminal(io.BytesIO(), encoding="utf-8", newline="\n")
    own = ("PATH", "SYSTEMROOT", "CCHC_NO_CACHE")
    kept = {name: value for name, value in os.environ.items() if name.startswith(own)}
    with (
        TemporaryDirectory() as folder,
        patch.dict(os.environ, kept | {"COLUMNS": str(width), "TERM": "xterm-256color"}, clear=True),
        patch.multiple(sys, stdout=screen, stderr=screen),
        patch("cchc_cli.commands.usage.date", _Day),
        chdir(folder),
    ):
        Path("plan.yaml").write_bytes(shipped("plan_2020.yaml").read_bytes())
        log = shipped("progress_2020.yaml").read_text("utf-8").replace("plan_2020.yaml", "plan.yaml")
        Path("progress.yaml").write_text(log, "utf-8")
        Path("ke-hoach.yaml").write_text(FAULTY, "utf-8")
        run(command_line.split()[1:])
        screen.flush()
        data = screen.buffer
        assert isinstance(data, io.BytesIO)
        return data.getvalue().decode("utf-8")


_STYLED = re.compile(r"\x1b\[([\d;]*)m")


def runs(line: str, style: Style) -> tuple[list[Run], Style]:
    """Take a line apart where its style changes or a gap stands; return the style that the next begins with."""
    found: list[Run] = []
    column = 0
    for n, part in enumerate(_STYLED.split(line)):
        if n % 2:
            style = _styled(style, [int(code or 0) for code in part.split(";")])
            continue
        for word in re.split(r"( {2,})", part):
            if word.strip() or (word and style.ground is not None):
                found.append(Run(column, word, style))
            column += display_width(word) if word else 0
    return found, style


def _styled(style: Style, codes: list[int]) -> Style:
    match codes:
        case [0, *rest]:
            style = Style()
        case [1, *rest]:
            style = style._replace(bold=True)
        case [2, *rest]:
            style = style._replace(dim=True)
        case [38, 5, colour, *rest]:
            style = style._replace(ink=colour)
        case [48, 5, colour, *rest]:
            style = style._replace(ground=colour)
        case _:
            raise ValueError(f"a style that no picture knows: {codes}")
    return _styled(style, rest) if rest else style


def rgb(colour: int) -> tuple[int, int, int]:
    """Return a colour of the 240 that are the same on every terminal.

    >>> rgb(124), rgb(231)
    ((175, 0, 0), (255, 255, 255))
    """
    if colour >= 232:
        return (8 + 10 * (colour - 232),) * 3
    steps = (0, 95, 135, 175, 215, 255)
    return steps[(colour - 16) // 36], steps[(colour - 16) // 6 % 6], steps[(colour - 16) % 6]


_EM, _WIDE, _HIGH, _RIM = 14, 8.43, 19, 12

_LOOK = """\
text{font:14px 'DejaVu Sans Mono','Cascadia Mono',Consolas,Menlo,monospace;fill:#1f2328;white-space:pre}
.b{font-weight:700}.d{fill:#8c959f}.p{fill:#57606a}.w{fill:#fff;stroke:#d0d7de}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.d{fill:#6e7681}.p{fill:#9198a1}.w{fill:#0d1117;stroke:#3d444d}}
"""


def picture(command_line: str, width: int) -> str:
    """Draw what a command prints, below the line that was typed."""
    lines = printed(command_line, width).rstrip("\n").split("\n")
    wide, high = round(width * _WIDE + 2 * _RIM), (len(lines) + 1) * _HIGH + 2 * _RIM
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">',
        f"<title>{escape(command_line)}</title><style>\n{_LOOK}</style>",
        f'<rect class="w" x=".5" y=".5" width="{wide - 1}" height="{high - 1}" rx="6"/>',
        f'<text class="p" x="{_RIM}" y="{_RIM + _EM}">$ {escape(command_line)}</text>',
    ]
    style = Style()
    for n, line in enumerate(lines, 1):
        found, style = runs(line, style)
        drawn += _drawn(found, _RIM + n * _HIGH)
    return "\n".join([*drawn, "</svg>\n"])


def _drawn(found: list[Run], top: int) -> Iterator[str]:
    for run_ in found:
        x, size = round(_RIM + run_.column * _WIDE, 1), round(display_width(run_.text) * _WIDE, 1)
        if run_.style.ground is not None:
            yield f'<rect x="{x}" y="{top}" width="{size}" height="{_HIGH}" fill="{_hex(run_.style.ground)}"/>'
        look = f' class="{"b" if run_.style.bold else "d"}"' if run_.style.bold or run_.style.dim else ""
        ink = f' style="fill:{_hex(run_.style.ink)}"' if run_.style.ink is not None else ""
        yield (
            f'<text x="{x}" y="{top + _EM}" textLength="{size}"{look}{ink}>'
            f"{escape(run_.text, quote=False)}</text>"
        )


def _hex(colour: int) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb(colour))


def pictures() -> Iterator[tuple[Path, str, int]]:
    """Yield the file of each picture, the command that it shows, and the columns of the terminal."""
    for name, line in COMMAND_LINES.items():
        if name in COMMANDS or name in ("overview", "errors", "help"):
            yield from ((PICTURES / f"{name}-{width}.svg", line, width) for width in WIDTHS)


def main() -> None:
    """Draw every picture anew."""
    for path, line, width in pictures():
        path.write_text(picture(line, width), "utf-8")


if __name__ == "__main__":
    main()
