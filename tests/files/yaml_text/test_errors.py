"""Every fault that a file can have: one reproducer each, its expectation at the end of the file itself.

`# EXPECT line:column code` says where the fault is, counted by hand; prose is never compared.
"""

import os
import re
import stat
from pathlib import Path

import pytest

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.validate import validate
from cchc_cli.files.plan.load import load_plan
from cchc_cli.files.yaml_text.place import place
from cchc_cli.files.yaml_text.read import read
from cchc_cli.messages import Language
from cchc_cli.render.pages import validate as page

ERRORS = sorted((Path(__file__).parents[2] / "errors").glob("*.yaml"))
PROGRESS_ERRORS = sorted((Path(__file__).parents[2] / "errors" / "progress").glob("*.yaml"))

EXPECT = re.compile(r"# EXPECT (\d+):(\d+) (\S+)")


def _expected(file: Path) -> list[tuple[int, int, str]]:
    return sorted(
        (int(line), int(column), code) for line, column, code in EXPECT.findall(file.read_text("utf-8"))
    )


def _found(file: Path) -> tuple[Diagnostic, ...]:
    (verdict,) = validate([file], None, {})
    assert verdict.sound != any(d.is_error for d in verdict.diagnostics)
    return verdict.diagnostics


@pytest.mark.parametrize("file", ERRORS + PROGRESS_ERRORS, ids=lambda f: f.stem)
def test_each_reproducer_gives_its_faults_and_no_other(file: Path) -> None:
    expected = _expected(file)
    assert expected, "a reproducer says what it expects"
    assert sorted((d.line, d.column, d.code) for d in _found(file)) == expected


@pytest.mark.parametrize("file", ERRORS + PROGRESS_ERRORS, ids=lambda f: f.stem)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_fault_is_told_with_place_line_caret_and_remedy(file: Path, lang: str) -> None:
    for diagnostic in _found(file):
        block = page.page([diagnostic], Language(lang)).splitlines()
        assert block[0].startswith(f"{file}:{diagnostic.line}:{diagnostic.column}: ")
        assert f"[{diagnostic.code}]" in block[0]
        assert any(line.startswith("  → ") for line in block)
        assert "{" not in page.message(diagnostic, Language(lang)) or "{" in diagnostic.source
        assert sum(line.rstrip().endswith("^") for line in block) == 1


def _code(path: Path) -> str:
    with pytest.raises(Rejected) as rejected:
        load_plan(path)
    (diagnostic,) = rejected.value.diagnostics
    page.page([diagnostic], Language("vi"))
    return diagnostic.code


@pytest.mark.parametrize("text", ["# he", "# một\n\n  # hai\n", "\ufeff# he\r\n", "#\n"])
def test_comments_alone_are_a_log_to_every_command(tmp_path: Path, text: str) -> None:
    file = tmp_path / "log.yaml"
    file.write_text(text, encoding="utf-8")
    assert load_log([file], load_plan(None)).records == ()
    (verdict,) = validate([file], None, {})
    assert (verdict.kind, verdict.sound, verdict.counts) == ("log", True, {"records": 0})
    assert _code(file) == "plan-empty"


@pytest.mark.parametrize("text", ["#\n...\n", "%YAML 1.1\n", "--- # he\n", "*a\n", "# he\nx\n"])
def test_more_than_comments_is_no_log_to_any(tmp_path: Path, text: str) -> None:
    file = tmp_path / "log.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Rejected):
        load_log([file], load_plan(None))
    assert not validate([file], None, {})[0].sound


PLAN = "number: 1/KH\ntitle: Thử nghiệm\nyear: 2020\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"\xef\xbb\xbf\n \n", "file-empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "file-binary"),
        (bytes(range(256)) * 10, "file-binary"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "file-binary"),
        (PLAN.encode("utf-16"), "encoding-utf16"),
        (PLAN.encode("utf-16-le"), "encoding-utf16"),
        (PLAN.encode("utf-16-be"), "encoding-utf16"),
        (b"number: 1/KH\ntitle: K\xea\xec ho\xe2\xf2ch\n", "encoding-legacy"),  # windows-1258
        ("number: 1\ntitle: KÕ ho¹ch\n".encode("latin-1"), "encoding-legacy"),  # TCVN3
    ],
)
def test_what_is_not_utf8_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(data)
    assert _code(file) == code


def test_the_first_byte_of_another_encoding_is_pointed_at(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes("number: 1/KH\ntitle: Thö".encode("latin-1"))
    with pytest.raises(Rejected) as rejected:
        load_plan(file)
    (diagnostic,) = rejected.value.diagnostics
    # “title: Th” are nine characters: the tenth is the bad one.
    assert (diagnostic.line, diagnostic.column, diagnostic.args["byte"]) == (2, 10, "0xF6")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert _code(tmp_path) == "file-directory"


def test_a_missing_file_is_refused_and_its_neighbour_named(tmp_path: Path) -> None:
    (tmp_path / "plan_2021.yaml").write_text("x", "utf-8")
    with pytest.raises(Rejected) as rejected:
        load_plan(tmp_path / "plan_2012.yaml")
    assert rejected.value.diagnostics[0].code == "file-missing"
    assert rejected.value.diagnostics[0].args["near"] == "plan_2021.yaml"
    assert _code(tmp_path / "plan_2021.yaml" / "inside") == "file-missing"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert _code(tmp_path / "pipe") == "file-special"


def test_a_file_of_200_mb_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)  # sparse: it takes no room

    def opened(*_: object, **__: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(Path, "open", opened)
    assert _code(file) == "file-too-large"


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "closed.yaml"
    file.write_text(PLAN, "utf-8")

    # A superuser may read everything, so the system's answer is played.
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    assert _code(file) == "file-forbidden"


def test_all_faults_of_a_large_bad_file_come_at_once(tmp_path: Path) -> None:
    tasks = "".join(f"  - {{id: {n}, name: Việc, lead: nobody, schedule: 01 lần/quý}}\n" for n in range(500))
    file = tmp_path / "plan.yaml"
    file.write_text(f"{PLAN}agencies: {{a: {{name: A}}}}\ntasks:\n{tasks}", "utf-8")
    found = _found(file)
    assert [d.code for d in found] == ["agency-unknown"] * 500
    assert [d.line for d in found] == list(range(6, 506))


def test_text_of_a_file_is_quoted_inert(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(f'{PLAN}agencies: {{a: {{name: A}}}}\ntasks: []\n"[red]=1+1\\e[31m": x\n', "utf-8")
    (diagnostic,) = _found(file)
    assert diagnostic.code == "key-unknown"
    shown = page.page([diagnostic], Language("vi"))
    assert "\x1b" not in shown
    assert "[red]=1+1␛[31m" in shown


def test_the_caret_stands_under_the_letter_even_after_wide_ones(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(f"{PLAN}agencies: {{a: {{name: 日本語, level: x}}}}\ntasks: []\n", "utf-8")
    (diagnostic,) = _found(file)
    lines = page.page([diagnostic], Language("vi")).splitlines()
    quoted, caret = lines[2], lines[3]
    # Three wide letters before the fault take six cells, so the caret stands three cells further than its column.
    assert caret.index("^") == quoted.index("x}}") + 3


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize(("value", "column"), [("*x", 4), ("y\x01", 5)])
def test_the_line_that_is_quoted_is_the_one_that_is_counted(ending: str, value: str, column: int) -> None:
    """Whatever ends a line in YAML: the alias is the fourth character of the third line, the control the fifth."""
    text = ending.join(["a: 1", "", f"b: {value}", ""])
    _, forms = read(text)
    (found,) = place("x.yaml", text, forms, ())
    assert (found.line, found.column, found.source) == (3, column, f"b: {value}")
