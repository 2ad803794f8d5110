"""Tables on a terminal: aligned as they are seen, folded where they repeat themselves, legible on any ground."""

import io
import re
import sys
from datetime import date

import pytest
from rich.color import ColorSystem
from rich.style import Style

from cchc_cli.messages import Language
from cchc_cli.render.cells import display_width
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Column,
    Document,
    Field,
    Heading,
    Named,
    Note,
    Row,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.formats import draw, terminal
from docs.pictures import rgb

VI = Language()

NAME = Field[tuple[str, int]]("Việc", lambda item: item[0], screen=Screen.DITTO | Screen.CUT)
DAYS = Field[tuple[str, int]]("Chậm", lambda item: item[1], As.COUNT, screen=Screen.FIGURE)


def drawn(*blocks: Block, width: int = 40) -> list[str]:
    """Return the lines of blocks, without the title and the empty line below it."""
    return terminal.plain(terminal.write(Document("T", blocks), VI, width)).splitlines()[2:]


def late(*items: tuple[str, int], tone: Tone = Tone.LATE) -> Table:
    return table((NAME, DAYS), items, tone=lambda _: tone)


# -- folding


def test_a_name_said_again_is_a_ditto_until_another_comes() -> None:
    assert drawn(late(("1. Tin", 5), ("1. Tin", 12), ("2. Bài", 3), ("1. Tin", 4))) == [
        "Việc    Chậm",
        "──────  ────",
        "1. Tin     5",
        " ″        12",
        "2. Bài     3",
        "1. Tin     4",
    ]


def test_a_ditto_needs_the_dittos_to_its_left_and_no_value_is_none() -> None:
    columns = (
        Column("Ngày", As.DATE, screen=Screen.DITTO),
        Column("Thứ", screen=Screen.DITTO),
        Column("Việc"),
    )
    rows = [
        Row((date(2020, 10, day), weekday, task))
        for day, weekday, task in ((30, "", "a"), (30, "", "b"), (31, "T7", "c"), (31, "T7", "d"))
    ]
    # The third row has another day, so its weekday is written though it might be the same.
    rows.append(Row((date(2020, 11, 7), "T7", "e")))
    assert [line.split() for line in drawn(Table(columns, tuple(rows)))[2:]] == [
        ["30/10/2020", "a"],
        ["″", "b"],
        ["31/10/2020", "T7", "c"],
        ["″", "″", "d"],
        ["07/11/2020", "T7", "e"],
    ]


def test_equal_dates_are_one_row_with_their_number() -> None:
    columns = (Column("Lần", screen=Screen.RUN), Column("Đến hạn", As.DATE), Column("Việc"))
    day, other = date(2020, 6, 30), date(2020, 7, 1)
    rows = [*(Row((f"{n}/7", day, "Video")) for n in range(1, 6)), Row(("6/7", other, "Video"))]
    rows.append(Row(("7/7", other, "Phóng sự")))
    folded = Table(columns, tuple(rows))
    assert [re.split(" {2,}", line) for line in drawn(folded, width=60)[2:]] == [
        ["1/7 – 5/7 (5 hạn)", "30/06/2020", "Video"],
        ["6/7", "01/07/2020", "Video"],
        ["7/7", "01/07/2020", "Phóng sự"],
    ]
    assert draw("md", Document("T", (folded,)), VI).decode().count("30/06/2020") == 5


@pytest.mark.parametrize(("units", "lines"), [(5, 5), (6, 1), (78, 1)])
def test_very_many_units_with_the_same_figures_are_one_row(units: int, lines: int) -> None:
    columns = (
        Column("Việc", screen=Screen.DITTO),
        Column("Đơn vị", screen=Screen.MANY),
        Column("Chậm", As.COUNT),
    )
    rows = [Row(("9. Tin", f"Xã {n}", 160)) for n in range(units)] + [Row(("9. Tin", "Xã khác", 10))]
    shown = drawn(Table(columns, tuple(rows)), width=80)[2:]
    assert len(shown) == lines + 1
    assert re.split(" {2,}", shown[0]) == [
        *("9. Tin", f"Xã 0 và {units - 1} đơn vị nữa (--all)" if lines == 1 else "Xã 0", "160")
    ]
    assert re.split(" {2,}", shown[-1].strip()) == ["″", "Xã khác", "10"]


def test_units_with_the_same_figures_are_one_row_though_others_stand_between_them() -> None:
    columns = (Column("Việc"), Column("Đơn vị", screen=Screen.MANY), Column("Chậm", As.COUNT))
    # Of twelve every third is 5 late: four are fewer than are counted, and stand together; the other eight are one row.
    rows = [Row(("9. Tin", f"Xã {n}", 5 if n % 3 == 0 else 160)) for n in range(12)]
    shown = [re.split(" {2,}", line) for line in drawn(Table(columns, tuple(rows)), width=80)[2:]]
    assert shown == [
        *(["9. Tin", f"Xã {n}", "5"] for n in (0, 3, 6, 9)),
        ["9. Tin", "Xã 1 và 7 đơn vị nữa (--all)", "160"],
    ]


def test_groups_of_the_same_columns_stand_under_one_header() -> None:
    first, second = late(("1. Tin", 5)), late(("1. Tin", 3))
    lines = drawn(
        Heading("Quá hạn (2)"),
        Heading("Sở A", level=3),
        first,
        Heading("Sở B", level=3),
        second,
        Note("Hết."),
    )
    # A group names what stands above its heading again: each may be read alone.
    assert lines == [
        *("Quá hạn (2)", "", "Việc    Chậm", "──────  ────"),
        *("Sở A", "1. Tin     5", "Sở B", "1. Tin     3", "", "Hết."),
    ]
    other = Table((Column("Khác"),), (Row(("x",)),))
    assert drawn(Heading("A", level=3), first, Heading("B", level=3), other) == [
        *("Việc    Chậm", "──────  ────", "A", "1. Tin     5"),
        *("", "Khác", "────", "B", "x"),
    ]


def test_a_long_name_takes_two_lines_and_ends_at_a_word() -> None:
    name = "19. Tuyên truyền trên sóng truyền thanh các huyện, thành phố, thị xã"
    assert drawn(late((name, 5)), width=40)[2:] == [
        "19. Tuyên truyền trên sóng truyền      5",
        "thanh các huyện, thành phố, thị xã",
    ]
    assert drawn(late((name, 5)), width=34)[2:] == [
        "19. Tuyên truyền trên sóng       5",
        "truyền thanh các huyện…",
    ]
    assert drawn(late((name, 5)), width=120)[2:] == [f"{name}     5"]


def test_one_long_word_is_cut_inside() -> None:
    assert drawn(late(("x" * 90, 5)), width=40)[2:] == ["x" * 34 + "     5", "x" * 33 + "…"]


def test_further_parts_of_a_wide_table_leave_out_the_rows_that_have_nothing_there() -> None:
    columns = (Column("Cơ quan"), *(Column(f"Bước{n}", As.MONEY) for n in range(4)))
    rows = (Row(("Sở A", 1, 2, 3, 10**12)), Row(("Sở B", 4, None, None, None)), Row(("Sở C", 5, 6, None, 7)))
    whole = Table(columns, rows, Row(("Tổng", 10, 8, 3, 10**12 + 7), Tone.STRONG))
    shown = drawn(whole, width=40)
    named = [line.split()[0] for line in shown if line[:2] in ("Sở", "Tổ")]
    assert [line.split() for line in shown[shown.index("") + 3 :]] == [
        *(
            ["Sở", "A", "1.000.000.000.000"],
            ["Sở", "C", "7"],
            ["─" * 7, "─" * 17],
            ["Tổng", "1.000.000.000.007"],
        )
    ]
    assert len(named) == 4 + 3
    # Without a value anywhere a part is drawn whole: it must not look as if the table had no rows.
    # 10^24 has 33 characters, so that with the first column and the gaps nothing more fits beside it.
    alone = Table(columns[:3], tuple(Row(("Sở", 10**24, None)) for _ in "abc"))
    assert [line.split() for line in drawn(alone, width=40)[-3:]] == [["Sở", "—"]] * 3


def test_a_short_name_stands_where_the_long_one_would_be_broken() -> None:
    columns = (Column("Cơ quan"), Column("Đồng", As.MONEY))
    row = Row((Named("Sở Thông tin và Truyền thông", "Sở TT&TT"), 810_000_000))
    assert drawn(Table(columns, (row,)), width=60)[2] == "Sở Thông tin và Truyền thông  810.000.000"
    assert drawn(Table(columns, (row,)), width=36)[2] == "Sở TT&TT" + " " * 17 + "810.000.000"
    # Other formats have room.
    assert (
        "Sở Thông tin và Truyền thông" in draw("html", Document("T", (Table(columns, (row,)),)), VI).decode()
    )


def test_a_table_of_very_many_rows_keeps_every_cell_whole() -> None:
    lines = drawn(Heading("Sở A", level=3), late(*(("1. " + "Tin " * 30, n) for n in range(2001))))
    heading, _, group, *rows = lines
    assert (heading.split(), group, len(rows)) == (["Việc", "Chậm"], "Sở A", 2001)
    assert all(row.count("Tin") == 30 for row in rows)


def test_a_table_of_very_many_rows_is_aligned_as_others_are() -> None:
    columns = (Column("Việc"), Column("Hạn", As.DATE), Column("Số", As.COUNT))
    day = date(2020, 5, 9)
    rows = [
        Row(("日本", day, 1)),  # two cells a letter
        Row(("a\u200bb", AssumedDate.where(day, assumed=True), None)),
        Row((Named("Sở Nội vụ", "SNV"), "", 10)),
        Row(("", day, 2000), Tone.STRONG),
    ]
    most = Table(columns, (*rows[:2], *[Row(("x", None, 0))] * 2000))
    lines = drawn(Heading("A", level=3), most, Heading("B", level=3), Table(columns, tuple(rows[2:])))
    assert [*lines[:6], *lines[-3:]] == [
        "Việc               Hạn     Số",
        "─────────  ───────────  ─────",
        "A",
        "日本        09/05/2020      1",
        "a\ufffdb        ~09/05/2020      —",
        "x                    —      0",
        "B",
        "Sở Nội vụ                  10",
        "            09/05/2020  2.000",
    ]
    total = drawn(most._replace(total=Row(("Tổng", "", 9), Tone.STRONG)))
    assert total[-1] == "Tổng                9"


# -- alignment


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_columns_are_aligned_by_what_is_seen(width: int) -> None:
    names = (
        "Hà Tĩnh",
        "Ha\u0300 Ti\u0303nh",
        "日本語",
        "a\u200bb",
        "Ủy ban nhân dân các xã, phường, thị trấn",
    )
    table_ = late(*((f"{n}. {name}", 10**n) for n, name in enumerate(names)))
    lines = [line for line in drawn(table_, width=width)[2:] if line[-1:].isdigit()]
    assert len(lines) == 5
    assert len({display_width(line) for line in lines}) == 1
    assert all(display_width(line) <= width for line in drawn(table_, width=width))


# -- legibility

PALETTES = {
    # Ground, ink, and the eight colours of which a terminal's own names are made: black, red, green, yellow, …
    "Windows Terminal, Campbell": (
        "0C0C0C",
        "CCCCCC",
        "0C0C0C C50F1F 13A10E C19C00 0037DA 881798 3A96DD CCCCCC",
    ),
    "Windows Terminal, Campbell Powershell": (
        *("012456", "CCCCCC", "0C0C0C C50F1F 13A10E C19C00 0037DA 881798 3A96DD CCCCCC"),
    ),
    "VS Code, light": ("FFFFFF", "333333", "000000 CD3131 107C10 949800 0451A5 BC05BC 0598BC 555555"),
    "VS Code, dark": ("1E1E1E", "CCCCCC", "000000 CD3131 0DBC79 E5E510 2472C8 BC3FBC 11A8CD E5E5E5"),
}
NAMES = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
LEGIBLE = 4.5
"""WCAG 2.1, 1.4.3: the least contrast of text of ordinary size."""


def luminance(colour: tuple[int, ...]) -> float:
    parts = [c / 255 for c in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def in_palette(style: str, palette: str) -> float:
    """Return the contrast of a style in rich's words, on a terminal of that palette."""
    ground, ink, named = PALETTES[palette]
    colours = dict(zip(NAMES, map(bytes.fromhex, named.split()), strict=True))

    def of(words: str, default: str) -> tuple[int, ...]:
        for word in words.split():
            if number := re.fullmatch(r"color\((\d+)\)", word):
                assert int(number[1]) >= 16, "the first sixteen are the palette's own"
                return rgb(int(number[1]))
            if word in colours:
                return tuple(colours[word])
        return tuple(bytes.fromhex(default))

    words, _, below = style.partition(" on ")
    return contrast(of(words, ink), of(below, ground))


def test_contrast_is_worked_out_as_the_web_does() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    # #777777 on white is the well-known example that just fails.
    assert contrast((0x77,) * 3, (255,) * 3) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES)
def test_every_style_of_text_can_be_read_on_every_palette(palette: str) -> None:
    styles = {"", terminal.BOLD, terminal.FAULT, *terminal.STYLES.values()}
    assert all(in_palette(style, palette) >= LEGIBLE for style in styles)


@pytest.mark.parametrize("palette", [name for name in PALETTES if name.startswith("Windows")])
def test_with_sixteen_colours_alone_the_grounds_can_still_be_read(palette: str) -> None:
    # An older console gets the nearest of its own: bright white on red, and black on bright yellow.
    drawn_as = {
        # rich keeps what it made of a style's words: these are words of our own.
        style: Style.parse(f"{style} not italic").render("x", color_system=ColorSystem.STANDARD)
        for style in terminal.STYLES.values()
        if " on " in style
    }
    assert set(drawn_as.values()) == {"\x1b[1;97;41mx\x1b[0m", "\x1b[1;30;103mx\x1b[0m"}
    black, red = (bytes.fromhex(colour) for colour in PALETTES[palette][2].split()[:2])
    bright_white, bright_yellow = bytes.fromhex("F2F2F2"), bytes.fromhex("F9F1A5")
    assert contrast(tuple(bright_white), tuple(red)) >= LEGIBLE
    assert contrast(tuple(black), tuple(bright_yellow)) >= LEGIBLE


def test_a_terminals_own_colours_can_not() -> None:
    worst = {name: min(in_palette(name, palette) for palette in PALETTES) for name in NAMES}
    assert max(worst[name] for name in ("red", "green", "yellow")) < LEGIBLE
    assert 2.0 < worst["red"] < 3.0


def styles(*blocks: Block) -> set[tuple[str, str]]:
    return {segment for line in terminal.write(Document("T", blocks), VI, 60) for segment in line}


def test_what_is_late_has_colour_on_its_figure_and_its_heading_alone() -> None:
    assert styles(Heading("Quá hạn (1)", tone=Tone.LATE), late(("1. Tin", 81))) == {
        ("T", "bold"),
        ("Quá hạn (1)", terminal.FAULT),
        ("Việc    Chậm", "bold"),
        ("──────  ────", terminal.RULE),
        ("1. Tin    ", ""),
        ("81", terminal.FAULT),
    }


def test_what_is_soon_has_a_bold_figure_and_what_is_done_none() -> None:
    assert ("81", terminal.BOLD) in styles(late(("1. Tin", 81), tone=Tone.SOON))
    assert not {style for text, style in styles(late(("1. Tin", 81), tone=Tone.DONE)) if "81" in text} - {""}


def test_what_is_pale_is_no_text() -> None:
    for blocks in ((late(("a", 1)),), (Note("Ghi chú", Tone.QUIET),), (Heading("Mục"), Note("x", Tone.DONE))):
        pale = {text for text, style in styles(*blocks) if style == terminal.RULE}
        assert all(not text.strip("─ ") for text in pale)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_heading_with_a_ground_has_a_rim_where_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", screen := _Terminal())
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    lines = terminal.write(Document("T", (Heading("Quá hạn (1)", tone=Tone.LATE),)), VI, 60)
    terminal.coloured(lines)
    assert "\x1b[1;38;5;231;48;5;124m Quá hạn (1) \x1b[0m\n" in screen.getvalue()
    assert terminal.plain(lines) == "T\n\nQuá hạn (1)\n"
