"""What is wrong with a file, as a page: fitted to a width, the caret under its letter, alike faults told once."""

import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from cchc_cli.commands.app import run
from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.messages import Language
from cchc_cli.render.cells import display_width
from cchc_cli.render.formats.terminal import FAULT, plain
from cchc_cli.render.pages.validate import lines, page

VI = Language()


def fault(source: str, column: int, line: int = 7, **args: object) -> Diagnostic:
    return Diagnostic("agency-unknown", "plan.yaml", line, column, source, {"agency": "so-x", **args})


def drawn(*diagnostics: Diagnostic, width: int | None = 80, language: Language = VI) -> list[str]:
    return plain(lines(diagnostics, language, width)).splitlines()


def pointed_at(shown: Sequence[str]) -> str:
    """Return what stands above the caret, by display width."""
    (at,) = (n for n, line in enumerate(shown) if line.endswith("^"))
    before = display_width(shown[at][:-1])
    quoted = shown[at - 1]
    (start,) = (n for n in range(len(quoted) + 1) if display_width(quoted[:n]) == before and quoted[n:])
    return quoted[start:]


LONG = (
    "  - {id: 1, name: "
    + "Tuyên truyền " * 12
    + ", lead: so-x, schedule: 01 lần/quý, note: "
    + "a b " * 20
    + "}"
)


# -- the excerpt


@pytest.mark.parametrize("width", [40, 60, 80, 120, None])
@pytest.mark.parametrize("column", [1, 3, 40, LONG.index("so-x") + 1, len(LONG), len(LONG) + 1])
def test_the_excerpt_fits_the_width_with_the_caret_under_its_letter(width: int | None, column: int) -> None:
    shown = drawn(fault(LONG, column), width=width)
    assert all(display_width(line) <= width for line in shown if width and "plan.yaml" not in line)
    (quoted,) = (line for line in shown if line.startswith("    7 │ "))
    expected = LONG[column - 1 :][:5]
    (caret,) = (line for line in shown if line.endswith("^"))
    assert quoted[len(caret) - 1 :].startswith(expected) or quoted[len(caret) - 1 :] == expected.rstrip()


def test_a_line_that_fits_is_quoted_whole_and_a_longer_one_says_that_it_goes_on() -> None:
    assert drawn(fault("lead: so-x", 7))[2:4] == ["    7 │ lead: so-x", "      │       ^"]
    shown = drawn(fault(LONG, LONG.index("so-x") + 1))
    assert re.fullmatch(r"    7 │ ….*, lead: so-x, .*…", shown[2])


@pytest.mark.parametrize(
    ("source", "letter"),
    [
        ("  - {name: 日本語の計画, lead: so-x}", "so-x}"),
        ("\tlead: so-x", "so-x"),
        ("name: Ha\u0300 Ti\u0303nh, lead: so-x", "so-x"),
        ("lead:\u00a0so-x", "so-x"),
        ("na\u00admе: a\u200b, lead: so-x", "so-x"),
        ("日" * 60 + " lead: so-x " + "本" * 60, "so-x"),
    ],
    ids=lambda text: ascii(text)[:30],
)
@pytest.mark.parametrize("width", [50, 80])
def test_the_caret_stands_right_after_wide_and_hidden_characters(
    source: str, letter: str, width: int
) -> None:
    assert pointed_at(drawn(fault(source, source.index("so-x") + 1), width=width)).startswith(letter)


# -- what can't be seen


def test_hidden_characters_stand_by_name_and_are_told_with_their_columns() -> None:
    shown = drawn(fault("lead:\u00a0so\u00ad-\u00a0x\u202e \u200b\u3000", 6), width=None)
    assert shown[2:5] == [
        "    7 │ lead:‹NBSP›so‹SHY›-‹NBSP›x‹RLO› ‹ZWSP›‹U+3000›",
        "      │      ^",
        "  Có ký tự không nhìn thấy: NBSP (dấu cách không ngắt) ở cột 6, 11; SHY (dấu gạch nối mềm) ở cột 9; "
        "RLO (dấu đổi chiều chữ) ở cột 13; ZWSP (ký tự không có độ rộng) ở cột 15; "
        "U+3000 (một loại dấu cách khác) ở cột 16.",
    ]
    english = drawn(fault("lead:\tso-x", 6), width=None, language=Language("en"))
    assert "  There are characters that can't be seen: TAB (a tab) in column 6." in english


def test_a_joined_picture_is_no_hidden_character() -> None:
    assert "không nhìn thấy" not in page([fault("name: 👩‍💻, lead: so-x", 1)], VI)


# -- sentences


def test_sentences_are_broken_to_the_width_behind_their_lead_and_not_at_all_in_a_pipe() -> None:
    diagnostic = Diagnostic("phrase-not-understood", "plan.yaml", 9, 1, "vài lần", {"words": "vài lần"})
    shown = drawn(diagnostic, width=60)
    start = next(n for n, line in enumerate(shown) if line.startswith("  → "))
    hint = shown[start : shown.index("", start)]
    assert len(hint) > 2
    assert all(line.startswith("    ") and line[4] != " " for line in hint[1:])
    assert all(display_width(line) <= 60 for line in hint)
    whole = [line for line in page([diagnostic], VI).splitlines() if line.startswith("  → ")]
    assert [" ".join(line.strip() for line in hint)] == [line.strip() for line in whole]


def test_alike_faults_are_told_once_with_how_many_and_where() -> None:
    faults = [fault("lead: so-x", 7, line) for line in range(10, 32)]
    other = fault("lead: so-y", 7, 11, agency="so-y")
    shown = drawn(*faults, other, width=None)
    assert [line for line in shown if "[agency-unknown]" in line] == [
        "plan.yaml:10:7: lỗi [agency-unknown]",
        "plan.yaml:11:7: lỗi [agency-unknown]",
    ]
    assert "  Còn 21 chỗ như vậy: dòng 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, …." in shown
    assert shown[-1] == "23 lỗi, 0 cảnh báo."


def test_alike_faults_of_other_files_and_of_cells_are_told_with_their_places() -> None:
    elsewhere = fault("lead: so-x", 7, 3)._replace(file="khac.yaml")
    cell = Diagnostic("agency-unknown", "a.xlsx", 0, 0, "", {"agency": "so-x"}, place="B4")
    warning = fault("lead: so-x", 7, 4)._replace(severity=Severity.WARNING)
    shown = drawn(fault("lead: so-x", 7, 2), elsewhere, cell, warning, width=None)
    assert "  Còn 2 chỗ như vậy: khac.yaml:3:7, a.xlsx: B4." in shown
    assert "plan.yaml:4:7: cảnh báo [agency-unknown]" in shown
    assert shown[-1] == "3 lỗi, 1 cảnh báo."


# -- on a terminal, and in a pipe


class _Stream(io.TextIOWrapper):
    tty = False

    def isatty(self) -> bool:
        return self.tty


@pytest.mark.parametrize("tty", [True, False])
def test_the_word_error_has_its_colour_on_a_terminal_and_nothing_has_in_a_pipe(
    tty: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("number: 1/KH\n", "utf-8")
    stream = _Stream(io.BytesIO(), encoding="utf-8", newline="\n")
    stream.tty = tty
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(["validate", str(plan)]) == run(["budget", "--nope"]) == 2
    assert isinstance(stream.buffer, io.BytesIO)
    said = stream.buffer.getvalue().decode()
    assert FAULT == "bold color(231) on color(124)"
    # Title, agencies and tasks are missing; the second command is not one that is understood.
    for word, times in (("lỗi", 3), ("Lệnh chưa đúng", 1)):
        assert said.count(f"\x1b[1;38;5;231;48;5;124m{word}\x1b[0m") == (times if tty else 0)
        assert word in said
    assert ("\x1b" in said) == tty


def test_errors_fit_the_terminal_also_where_the_answer_goes_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Screen(_Stream):
        tty = True

        def fileno(self) -> int:
            return 2

    def size(descriptor: int) -> os.terminal_size:
        if descriptor != 2:
            raise OSError("no terminal")
        return os.terminal_size((50, 24))

    stream = Screen(io.BytesIO(), encoding="utf-8", newline="\n")
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(os, "get_terminal_size", size)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text("number: 1/KH\nghi-chu: " + "dài " * 40, "utf-8")
    assert run(["validate", "plan.yaml"]) == 2
    assert isinstance(stream.buffer, io.BytesIO)
    said = re.sub(r"\x1b\[[\d;]*m", "", stream.buffer.getvalue().decode()).splitlines()
    # Broken to 50, where the hint that lists the keys fills its lines to the last word that fits.
    assert 40 < max(map(display_width, said)) <= 50
    assert any(line.startswith("    ") and "→" not in line for line in said)
