"""The pictures in docs/ show what the commands print, and hold nothing but letters and grounds."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cchc_cli.commands import COMMANDS
from docs import pictures

MADE = list(pictures.pictures())
ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("path", "line", "width"), MADE, ids=lambda value: getattr(value, "stem", None))
def test_a_picture_is_as_the_command_prints(path: Path, line: str, width: int) -> None:
    assert path.read_text("utf-8") == pictures.picture(line, width), "run `make pictures`"


def test_no_other_picture_is_kept() -> None:
    assert {path for path, _, _ in MADE} == set(pictures.PICTURES.iterdir())
    assert {line.split()[1] for line in pictures.COMMAND_LINES.values() if " " in line} - {"--help"} <= {
        *COMMANDS,
        "log",
    }


@pytest.mark.parametrize("path", [path for path, _, _ in MADE], ids=lambda path: path.stem)
def test_a_picture_is_small_inert_and_within_its_frame(path: Path) -> None:
    assert path.stat().st_size < 20_000
    root = ElementTree.parse(path).getroot()
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg",
        "title",
        "style",
        "rect",
        "text",
    }
    text = path.read_text("utf-8")
    assert not re.search(r"href|url\(|@font-face|@import|\bon\w+=|<!", text)
    ends = [
        float(element.get("x", "0")) + float(element.get("textLength", "0"))
        for element in root.iter(f"{SVG}text")
    ]
    assert max(ends) < float(root.get("width", "0"))


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_five_pictures_stand_in_the_readme(readme: str) -> None:
    shown = re.findall(r"!\[[^\]]+\]\((docs/pictures/[\w-]+\.svg)\)", (ROOT / readme).read_text("utf-8"))
    assert len(set(shown)) == 5
    assert {ROOT / path for path in shown} <= {path for path, _, _ in MADE}


def test_styles_and_gaps_are_told_apart() -> None:
    red = pictures.Style(bold=True, ink=231, ground=124)
    found, style = pictures.runs("a  b \x1b[1;38;5;231;48;5;124m 81 \x1b[0m日本  c\x1b[2m", pictures.Style())
    assert found == [
        pictures.Run(0, "a", pictures.Style()),
        pictures.Run(3, "b ", pictures.Style()),
        pictures.Run(5, " 81 ", red),
        pictures.Run(9, "日本", pictures.Style()),
        pictures.Run(15, "c", pictures.Style()),
    ]
    assert style == pictures.Style(dim=True)
    with pytest.raises(ValueError, match="31"):
        pictures.runs("\x1b[31mđỏ", pictures.Style())
