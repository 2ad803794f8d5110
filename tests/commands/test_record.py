"""Adding to a progress log: every old byte stays, what is written reads back as it was said, nothing else happens."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.model.record import Record, Step, effective, undone
from cchc_cli.domain.model.text import nfc
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.append import Appended, append
from cchc_cli.files.log.load import load_log
from cchc_cli.files.log.torn import repair, torn_at
from cchc_cli.files.plan.load import load_plan
from cchc_cli.files.yaml_text.read import read
from tests.conftest import records_of

LOADED = load_plan(None)
PLAN = LOADED.plan
DAY = date(2020, 10, 18)
ONE = b'- {id: r1, task: "3", date: 2020-10-01}'


def _new(task: str = "3", date: date = DAY, **more: Any) -> Record:
    return Record(task=task, date=date, **more)


def _add(path: Path, *records: Record, head: str = "") -> Appended:
    letters = (f"x{n}" for n in count())
    return append(path, PLAN, lambda old: records, head=head, suffix=lambda: next(letters))


def _codes(rejected: "pytest.ExceptionInfo[Rejected]") -> list[str]:
    return [d.code for d in rejected.value.diagnostics]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "progress.yaml"


# -- what stays and what is added


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (ONE + b"\n", b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (ONE, b'\n- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (b"# a\r\n" + ONE + b"\r\n", b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\r\n'),
        (b"# a\r\n" + ONE, b'\r\n- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\r\n'),
        (b"\xef\xbb\xbf" + ONE + b"\n", b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (b"---\n" + ONE + b"\n# end", b'\n- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (b"  " + ONE + b"\n", b'  - {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (b'-\n  task: "3"\n  date: 2020-10-01\n', b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
        (
            b'- task: "3"\n  date: 2020-10-01\n  note: |\n    a\n\n    b',
            b'\n- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n',
        ),
        (
            b'- task: "3"\n  date: 2020-10-01\n  note: |+\n    a\n\n\n',
            b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n',
        ),
        (b"# only a comment\n", b'- {id: "20201018-3-x0", task: "3", date: 2020-10-18}\n'),
    ],
)
def test_every_old_byte_stays(log: Path, before: bytes, added: bytes) -> None:
    log.write_bytes(before)
    _add(log, _new())
    assert log.read_bytes() == before + added
    assert sorted(p.name for p in log.parent.iterdir()) == ["progress.yaml"]


@pytest.mark.parametrize("before", [None, b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_log_that_is_not_there_or_empty_gets_a_head(log: Path, before: bytes | None) -> None:
    if before is not None:
        log.write_bytes(before)
    outcome = _add(log, _new(), head="đầu sổ")
    assert log.read_text("utf-8").removeprefix("\ufeff").lstrip().startswith("# đầu sổ\n\n- {id")
    assert outcome.created is (before is None)


@pytest.mark.parametrize(
    ("before", "code"),
    [
        (b"[]\n", "log-flow"),
        (b'[{task: "3", date: 2020-10-01}]\n', "log-flow"),
        (ONE + b"\n...\n", "log-ended"),
        (b"task: 3\n", "log-not-list"),
        (b"---\n", "log-not-list"),
        (ONE + b"\n---\n" + ONE, "yaml-second-document"),
        (b'- {task: "3", date: 2020-10-01}\n- {task: "99", date: 2020-10-01}\n', "task-unknown"),
        (b'- {task: "3", date: 2020-10-01, x: 1}\n', "key-unknown"),
        (b"\xff\xfe-\0", "encoding-utf16"),
    ],
)
def test_a_log_that_cannot_be_added_to_is_left_alone(log: Path, before: bytes, code: str) -> None:
    log.write_bytes(before)
    with pytest.raises(Rejected) as rejected:
        _add(log, _new())
    assert _codes(rejected) == [code]
    assert log.read_bytes() == before
    assert [p.name for p in log.parent.iterdir()] == ["progress.yaml"]


def test_a_new_log_is_not_made_under_a_name_that_is_none(tmp_path: Path) -> None:
    for name, code in (("3", "log-suffix"), ("no/such/folder.yaml", "output-no-folder")):
        with pytest.raises(Rejected) as rejected:
            _add(tmp_path / name, _new())
        assert _codes(rejected) == [code]
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_and_its_file_is_added_to(tmp_path: Path) -> None:
    real = tmp_path / "real.yaml"
    real.write_bytes(ONE + b"\n")
    real.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(real)
    _add(link, _new())
    assert link.is_symlink()
    assert real.read_bytes().count(b"\n") == 2
    assert real.stat().st_mode & 0o777 == 0o640


TEXTS = [
    'nói: "xong" # không phải chú thích',
    "'một'",
    "dòng 1\ndòng 2\r\n\tdòng 3\n",
    "😀 tiếng Việt",
    "- gạch",
    "{a: [b]}",
    " trước và sau ",
    "\\n \\u0041",
    "\u2028\u2029\x85\xa0\ufeff",
    "yes",
    "Null",
    "~",
    "012",
    "2020-01-01",
    "1e3",
    "=1+1",
    "&a *b !c %d @e `f",
    "x" * 5000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_reads_back_as_it_was_said(log: Path, text: str) -> None:
    said = {"evidence": [text, "a"], "cause": text, "note": text}
    (record,) = _add(log, _new(note=text, evidence=(text, "a"), cause=text)).added
    data, faults = read(log.read_text("utf-8"))
    assert faults == []
    assert data == [{"id": record.id, "task": "3", "date": "2020-10-18"} | said]
    # So does a reader with another parser, the one in Python.
    assert yaml.load(log.read_text("utf-8"), Loader=yaml.BaseLoader)[0]["note"] == text


@settings(max_examples=150, deadline=None)
@given(
    st.text(min_size=1)
    .map(nfc)
    .filter(
        lambda t: (
            t.strip()
            and not re.search("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", t)
        )
    ),
    st.sampled_from([b"", ONE, ONE + b"\n", b"# \xc4\x91\r\n" + ONE + b"\r\n", b"\xef\xbb\xbf# a"]),
)
def test_old_records_and_the_new_one_are_all_that_is_read(
    tmp_path_factory: pytest.TempPathFactory, text: str, before: bytes
) -> None:
    log = tmp_path_factory.mktemp("log") / "progress.yaml"
    log.write_bytes(before)
    _add(log, _new(note=text))
    after = log.read_bytes()
    assert after.startswith(before)
    data, faults = read(after.decode("utf-8-sig"))
    old = read(before.decode("utf-8-sig"))[0] or []
    assert isinstance(data, list)
    assert isinstance(old, list)
    assert (data[:-1], data[-1]["note"], faults) == (old, text, [])


@pytest.mark.parametrize("bad", ["\0", "a\x1b[31m", "\x7f", "\x9b", "\ud800"])
def test_control_characters_are_refused(log: Path, bad: str) -> None:
    with pytest.raises(Rejected) as rejected:
        _add(log, _new(note=f"x{bad}"))
    assert _codes(rejected) == ["record-control-character"]
    assert not log.exists()


def test_values_are_written_as_people_write_them(log: Path) -> None:
    _add(
        log,
        _new(spent=18_400_000, count=4, task="V.5"),
        Record(target="1", date=DAY, value="96%"),
    )
    assert log.read_text("utf-8") == (
        '- {id: "20201018-v.5-x0", task: "V.5", date: 2020-10-18, count: 4, spent: 18.400.000}\n'
        '- {id: "20201018-ct1-x1", target: "1", date: 2020-10-18, value: "96%"}\n'
    )


def test_an_id_is_never_given_twice(log: Path) -> None:
    log.write_bytes(ONE + b"\n# 20201018-3-x0 was removed by hand\n")
    outcome = _add(log, _new(), _new())
    assert [r.id for r in outcome.added] == ["20201018-3-x1", "20201018-3-x2"]


def test_what_does_not_fit_the_plan_is_told_by_its_key(log: Path) -> None:
    log.write_bytes(ONE + b"\n")
    for record, expected in (
        (_new(task="99"), ("task-unknown", "task")),
        (_new(date=date(2019, 12, 14)), ("record-date-outside", "date")),
        (_new(task="9"), ("record-unit-missing", "task")),
        (_new(agency="so-noi-vu"), ("record-not-owner", "agency")),
        (_new(supersedes="r9"), ("supersedes-nothing", "supersedes")),
    ):
        with pytest.raises(Rejected) as rejected:
            _add(log, record)
        assert [(d.code, d.place) for d in rejected.value.diagnostics] == [expected]
    assert log.read_bytes() == ONE + b"\n"


def test_what_an_editor_saves_meanwhile_is_read_first(log: Path) -> None:
    log.write_bytes(ONE + b"\n")
    seen: list[int] = []

    def make(old: Sequence[Record]) -> list[Record]:
        seen.append(len(old))
        if len(seen) == 1:
            log.write_bytes(ONE + b'\n- {id: r2, task: "3", date: 2020-10-02}\n')
        return [_new(note=f"{len(old)} trước")]

    append(log, PLAN, make)
    assert seen == [1, 2]
    data = read(log.read_text("utf-8"))[0]
    assert isinstance(data, list)
    assert [r.get("note") for r in data] == [None, None, "2 trước"]


def test_nothing_to_add_writes_nothing(log: Path) -> None:
    assert _add(log, head="# a\n").records == ()
    assert not log.exists()


# -- taking back


def _record(name: str, **more: str) -> Record:
    (record,) = records_of({"id": name, "task": "3", "date": "2020-10-01", **more})
    return record


def _undo(log: Sequence[Record], name: str) -> list[Record]:
    return [*log, *(replace(back, id=f"{name}{n or ''}") for n, back in enumerate(undone(log)))]


def test_undo_takes_back_the_last_that_counts() -> None:
    log = _undo([_record("a"), _record("b", count="2")], "c")
    assert (log[-1].supersedes, log[-1].void) == ("b", True)
    assert [r.id for r in effective(log)] == ["a"]
    assert effective(_undo(log, "d")) == ()
    assert undone(_undo(log, "d")) == ()


def test_undo_of_a_correction_puts_back_what_it_corrected() -> None:
    log = [_record("a", count="2"), _record("b", count="3", supersedes="a")]
    log = _undo(log, "c")
    assert [(r.id, r.count, r.void) for r in effective(log)] == [("c", 2, False)]
    # What is taken back next is the first record, which `c` repeats; not the correction once more.
    log = _undo(log, "d")
    assert effective(log) == ()


def test_undo_goes_back_in_the_order_of_entry() -> None:
    """A correction of January's record is taken back first, then what was entered before it: not January's."""
    log = [_record("a"), _record("b", count="5"), _record("c", count="2", supersedes="a")]
    log = _undo(log, "d")
    assert [(r.id, r.completions(dated=True)) for r in effective(log)] == [("b", 5), ("d", 1)]
    log = _undo(log, "e")
    assert [(r.id, r.completions(dated=True)) for r in effective(log)] == [("d", 1)]
    assert (log[-1].supersedes, log[-1].void) == ("b", True)
    log = _undo(log, "f")
    assert (log[-1].supersedes, log[-1].void, effective(log)) == ("d", True, ())
    assert undone(log) == ()


def test_undo_of_two_corrections_of_one_record() -> None:
    log = [
        _record("a", count="1"),
        _record("b", count="2", supersedes="a"),
        _record("c", count="3", supersedes="b"),
    ]
    for name, left in (("d", 2), ("e", 1)):
        log = _undo(log, name)
        assert [r.count for r in effective(log)] == [left]
    assert effective(_undo(log, "f")) == ()


def test_a_batch_is_taken_back_whole() -> None:
    log = [
        _record("a"),
        _record("b", batch="q1"),
        _record("c", count="4", supersedes="a", batch="q1"),
        _record("x"),
    ]
    log = _undo(log, "d")
    assert [r.id for r in effective(log)] == ["b", "c"]
    log = _undo(log, "e")
    assert [(r.id, r.completions(dated=True)) for r in effective(log)] == [("e", 1)]
    assert {r.supersedes for r in log[-2:]} == {"b", "c"}
    assert effective(_undo(log, "f")) == ()


def test_what_has_no_id_is_not_taken_back_and_nothing_before_it_is() -> None:
    log = [_record("a"), replace(_record("b"), id=None)]
    assert undone(log) == ()


def test_a_circle_of_corrections_is_told_as_what_it_is(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = (
        '- {id: a, task: "3", date: 2020-10-01, supersedes: b}\n'
        '- {id: b, task: "3", date: 2020-10-01, supersedes: a}\n'
        '- {id: c, task: "3", date: 2020-10-01, supersedes: b}\n'
    )
    log.write_text(circle)
    assert _cchc("record", log, "--undo") == Exit.BAD_INPUT
    assert "[supersedes-nothing]" in capsys.readouterr().err
    assert log.read_text() == circle


# -- a torn end

WHOLE = ONE + b"\n" + b'- {id: r2, task: "3", date: 2020-10-02, note: "\xc4\x91\xe1\xba\xbfn 12"}'


CUTS = list(range(WHOLE.index(b"\n") + 2, len(WHOLE)))


@pytest.mark.parametrize("cut", CUTS)
def test_a_record_cut_at_any_byte_is_told_and_repaired(log: Path, cut: int) -> None:
    log.write_bytes(WHOLE[:cut])
    with pytest.raises(Rejected) as rejected:
        _add(log, _new())
    (told,) = rejected.value.diagnostics
    assert (told.code, told.line) == ("log-torn", 2)
    assert log.read_bytes() == WHOLE[:cut]
    done = repair(log, datetime(2020, 10, 19, 8, 5, 1))  # noqa: DTZ001 - a clock on a wall
    assert done is not None
    assert done.side.name == "progress.yaml.torn-20201019-080501"
    assert log.read_bytes() == ONE + b"\n"
    assert log.read_bytes() + done.side.read_bytes() == WHOLE[:cut]
    _add(log, _new())


@pytest.mark.parametrize(
    ("tail", "at"),
    [
        (b"- id: r2\n  task: \"3\"\n  da", 40),
        (b"- id: r2\n  task: \"3\"\n  date:", 40),
        (b"- id: r2\n  task: \"3\"\n  date: 2020-1", 40),
        (b"- id: r2\n  note: |\n    a", 40),
        (b"- {id: r2, task\n", 40),
        (b"\0\0\0\0", 40),
        (b"- {id: r2,\0\0\0", 40),
        # A complete record that is wrong, and faults elsewhere, are a person's to correct.
        (b'- {id: r2, task: "3", date: 2020-13-01}', None),
        (b'- {id: r2, task: "3", date: 2020-10-01, note: "a" b}\n', None),
        (b'- {id: r2, task: "3"\n- {id: r3, task: "3", date: 2020-10-01}\n', None),
        (b'- {id: r2, task: "3", date: 2020-10-01}\n', None),
        (b"a: 1\n", None),
    ],
)  # fmt: skip
def test_what_is_torn_and_what_is_not(tail: bytes, at: int | None) -> None:
    assert torn_at(ONE + b"\n" + tail) == at


def test_the_first_record_may_be_the_torn_one() -> None:
    assert torn_at(b"# a\n- {id: r1, ta") == 4
    assert torn_at(b"- {id: r1, ta") == 0
    assert torn_at(b"# a\n") is None


@pytest.mark.parametrize(
    "sound",
    [
        b'-\n  task: "3"\n  date: 2020-10-01\n  evidence:\n  - a',
        b'- task: "3"\n  date: 2020-10-01\n  evidence:\n  - a\n  - b',
        b'- task: "3"\n  date: 2020-10-01\n  note: |\n    - a\n    - b',
        b'- {task: "3", date: 2020-10-01, note: "\n- a"}',
    ],
)
def test_a_sound_log_is_never_torn(log: Path, sound: bytes) -> None:
    log.write_bytes(sound)
    assert repair(log, datetime(2020, 10, 19)) is None  # noqa: DTZ001 - a clock on a wall
    assert log.read_bytes() == sound
    _add(log, _new())


def test_a_plan_is_never_torn() -> None:
    text = (Path(__file__).parents[2] / "data" / "plan_2020.yaml").read_bytes()
    assert not any(torn_at(text[:cut]) for cut in range(100, len(text), 997))


# -- the command


def _cchc(*words: str | Path) -> int:
    return run([str(word) for word in words])


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: PTH123, SIM115


def test_a_record_is_written_and_the_status_told(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evidence = ("--evidence", "số 1: phát sóng", "--note", "# tốt")
    code = _cchc("record", log, "3", "--date", "24/01/2020", "-n", "1", *evidence)
    out, err = capsys.readouterr()
    assert code == Exit.OK
    text = log.read_text("utf-8")
    (written,) = re.findall(r'^- \{id: "(20200124-3-\w{5})", (.*)\}$', text, re.MULTILINE)
    assert written[1] == 'task: "3", date: 2020-01-24, count: 1, evidence: "số 1: phát sóng", note: "# tốt"'
    assert text.startswith(
        "# yaml-language-server: $schema=progress.schema.json\n#\n# Sổ tiến độ — Kế hoạch 444"
    )
    # 15 số/năm falls due first on 24/1 (one fifteenth of the year), next on 17/2.
    assert out.splitlines() == [
        f"Đã ghi {written[0]} vào {log}: nhiệm vụ 3, 1 số, ngày 24/01/2020.",
        "Nhiệm vụ 3, Đài PTTH tỉnh, đến 24/01/2020: Đang thực hiện; đã xong 1/15; hạn tới ~17/02/2020.",
    ]
    assert "Đã tạo sổ tiến độ mới" in err


@pytest.mark.parametrize(
    "words", [("--evidence", "số 1"), ("--cause", "Chưa ký"), ("--note", "x"), ("--spent", "4,6 triệu")]
)
def test_words_and_money_alone_complete_nothing_and_it_is_said(
    words: tuple[str, ...], log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _cchc("record", log, "3", "--date", "24/01/2020", *words) == Exit.OK
    said, stands, *_ = capsys.readouterr().out.splitlines()
    assert "không tính sản phẩm nào (đã xong thì ghi cả --count)" in said
    assert "đã xong 0/15" in stands
    assert _cchc("record", log, "3", "--date", "24/01/2020", "-n", "2", *words) == Exit.OK
    assert "đã xong 2/15" in capsys.readouterr().out


def test_work_of_a_group_that_is_not_listed_says_how_many_did_it(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _cchc("record", log, "21", "--date", "31/01/2020") == Exit.BAD_INPUT
    assert "--units" in capsys.readouterr().err
    assert not log.exists()
    assert _cchc("record", log, "21", "--date", "31/01/2020", "--units", "150") == Exit.OK
    assert "thêm 150/216 đơn vị" in capsys.readouterr().out
    # That none did it, and why, is an answer of the group.
    assert _cchc("record", log, "21", "--date", "29/02/2020", "-n", "0", "--cause", "Mất điện") == Exit.OK


def test_json_says_the_same(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _cchc("record", log, "3", "-d", "2020-01-24", "--spent", "18,4 triệu", "-f", "json") == Exit.OK
    said = json.loads(capsys.readouterr().out)
    # Money without a number pays, and completes nothing.
    written = {"task": "3", "date": "2020-01-24", "count": 0, "spent": 18_400_000}
    assert said["record"] == {"id": said["id"], **written}
    assert said["created"] is True
    assert said["as_of"] == "2020-01-24"
    assert said["rows"] == [
        {
            "task": "3",
            "agency": "dai-ptth",
            "status": "due_soon",
            "due_so_far": 1,
            "of": 15,
            "done": 0,
            "kept": 0,
            "filled_late": 0,
            "units_done": 0,
            "units": 1,
            "overdue": 0,
            "oldest_due": None,
            "days_overdue": 0,
            "behind": 0,
            "behind_since": None,
            "days_behind": 0,
            "silent_since": None,
            "next_due": "2020-01-24",
            "next_assumed": True,
        }
    ]


def test_money_spent_later_is_no_further_product(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _cchc("record", log, "3", "-d", "20/01/2020") == Exit.OK
    assert _cchc("record", log, "3", "-d", "24/01/2020", "--count", "0", "--spent", "0") == Exit.OK
    assert "count: 0, spent: 0}" in log.read_text("utf-8")
    said = capsys.readouterr().out.splitlines()
    assert "nhiệm vụ 3, chi 0 đ, không tính sản phẩm nào" in said[2]
    assert "đã xong 1/15" in said[3]


def test_what_is_most_likely_a_slip_is_said(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cchc_cli.commands.record.as_of", lambda _: date(2020, 3, 1))
    assert _cchc("record", log, "3", "--note", "a") == Exit.OK
    assert "Lưu ý: sổ" not in capsys.readouterr().err
    assert _cchc("record", log, "3", "--note", "a", "-d", "01/03/2020") == Exit.OK
    assert "giống hệt" in capsys.readouterr().err
    assert _cchc("record", log, "--undo") == Exit.OK
    assert "giống hệt" not in capsys.readouterr().err
    assert _cchc("record", log, "3", "-d", "02/03/2020") == Exit.OK
    assert "ngày 02/03/2020 ở sau hôm nay" in capsys.readouterr().err


def test_a_reading_is_corrected_by_its_value_alone(log: Path) -> None:
    log.write_text(
        '- {id: r1, target: "1", date: 2020-09-14, value: 96%, note: a}\n'
        '- {id: r2, task: "3", date: 2020-09-14}\n'
    )
    assert _cchc("record", log, "--supersedes", "r1", "--value", "95%") == Exit.OK
    assert log.read_text().endswith('target: "1", date: 2020-09-14, value: "95%", note: a, supersedes: r1}\n')
    assert _cchc("record", log, "--supersedes", "r2", "--value", "95%") == Exit.BAD_INPUT


def test_what_a_correction_asks_is_asked_before_the_log_is_locked(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Task 19 is owed by each district: of which one the corrected record is has to be asked."""
    log.write_text('- {id: r1, task: "3", date: 2020-10-01}\n')
    asked: list[str] = []

    def prompt(question: str, **_: object) -> str:
        asked.append(question)
        assert [path.name for path in log.parent.iterdir()] == ["progress.yaml"]
        # Somebody else writes while the question stands.
        append(log, PLAN, lambda old: [_new()], wait=0)
        return "huyen-can-loc"

    monkeypatch.setattr("cchc_cli.commands.asking.on_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", prompt)
    assert _cchc("record", log, "19", "--supersedes", "r1", "-d", "02/10/2020") == Exit.OK
    assert len(asked) == 1
    records = load_log([log], LOADED).records
    assert [(r.task, r.agency, r.supersedes) for r in records] == [
        ("3", "dai-ptth", None),
        ("3", "dai-ptth", None),
        ("19", "huyen-can-loc", "r1"),
    ]


def test_a_correction_to_another_task_takes_nothing_over(log: Path) -> None:
    log.write_text('- {id: r1, task: "9", date: 2020-10-01, agency: huyen-can-loc, count: 2, note: a}\n')
    assert _cchc("record", log, "3", "--supersedes", "r1", "-d", "02/10/2020") == Exit.OK
    assert log.read_text().endswith('task: "3", date: 2020-10-02, supersedes: r1}\n')


@pytest.mark.parametrize(
    ("before", "words", "code"),
    [
        ('- {task: "3", date: 2020-10-01}\n', ["--undo"], "undo-without-id"),
        ('- {id: r1, task: "3", date: 2020-10-01}\n', ["--supersedes", "r11"], "supersedes-nothing"),
        (
            '- {id: r1, task: "3", date: 2020-10-01}\n'
            '- {id: r2, task: "3", date: 2020-10-01, supersedes: r1}\n',
            ["--supersedes", "r1"],
            "supersedes-twice",
        ),
    ],
)
def test_only_a_record_that_stands_can_be_replaced(
    log: Path, capsys: pytest.CaptureFixture[str], before: str, words: list[str], code: str
) -> None:
    log.write_text(before)
    assert _cchc("record", log, *words) == Exit.BAD_INPUT
    assert f"[{code}]" in capsys.readouterr().err
    assert log.read_text() == before


def test_an_agency_is_written_by_its_id(log: Path) -> None:
    assert _cchc("record", log, "9", "-d", "18/10/2020", "-a", "HUYỆN CAN LỘC", "-n", "2") == Exit.OK
    assert "agency: huyen-can-loc, count: 2}" in log.read_text("utf-8")


def test_a_correction_keeps_what_is_not_said_again(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.write_text('- {id: r1, task: "9", date: 2020-10-01, agency: huyen-can-loc, count: 2, note: a}\n')
    assert _cchc("record", log, "--supersedes", "r1", "--count", "3") == Exit.OK
    last = read(log.read_text())[0][-1]  # type: ignore[index]
    del last["id"]
    assert last == {
        "task": "9",
        "date": "2020-10-01",
        "agency": "huyen-can-loc",
        "count": "3",
        "note": "a",
        "supersedes": "r1",
    }
    assert "thay bản ghi r1" in capsys.readouterr().out


def test_undo_appends_and_removes_nothing(log: Path) -> None:
    log.write_bytes(ONE + b"\n")
    assert _cchc("record", log, "--undo") == Exit.OK
    text = log.read_bytes()
    assert text.startswith(ONE + b"\n")
    assert text.endswith(b'task: "3", date: 2020-10-01, supersedes: r1, void: true}\n')
    assert _cchc("record", log, "--undo") == Exit.BAD_INPUT
    assert log.read_bytes() == text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["3"], "nằm ngoài kế hoạch (15/12/2019 – 31/01/2021); nói rõ ngày bằng --date"),
        ([], "nói nhiệm vụ nào"),
        (["3", "--target", "1", "--value", "96%"], "--target và --value"),
        (["--target", "1"], "--target và --value"),
        (["--undo", "-n", "1"], "--undo không đi cùng tùy chọn nào"),
        (["--undo", "--supersedes", "r1"], "--undo không đi cùng tùy chọn nào"),
        (["r1", "--undo"], "[file-missing]"),
        (["--undo"], "[file-missing]"),
        (["3", "-d", "31/02/2020"], "--date: lỗi [date-impossible]"),
        (["3", "-d", "1/2/2020", "--spent", "1.2 tỷ", "--count", "x"], "--spent: lỗi [amount-ambiguous]"),
        (["3", "-d", "1/2/2020", "--spent", "1.2 tỷ", "--count", "x"], "--count: lỗi [number-invalid]"),
        (["3", "-d", "1/2/2020", "--count", "0"], "count: lỗi [record-of-nothing]"),
        (["9", "-d", "1/2/2020"], "[record-unit-missing]"),
        (["33", "-d", "1/2/2020"], "[task-unknown]"),
        (["3", "-d", "1/2/2020", "-f", "csv"], "table, json"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(
    log: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert _cchc("record", log, *words) == Exit.BAD_INPUT
    out, err = capsys.readouterr()
    assert (out, said in err) == ("", True), err
    assert list(log.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "answers", "written"),
    [
        (
            [],
            ["99", "9", "2", "nơi khác", "can loc"],
            'task: "9", date: 2020-10-18, agency: huyen-can-loc, count: 2}',
        ),
        (["9"], ["2"], 'task: "9", date: 2020-10-18, agency: tp-ha-tinh}'),
        (["3"], [], 'task: "3", date: 2020-10-18}'),
        (["--count", "4"], ["3"], 'task: "3", date: 2020-10-18, count: 4}'),
        (["--proposed", "50 triệu"], ["9"], 'task: "9", date: 2020-10-18, proposed: 50.000.000}'),
        (["--target", "1", "--value", "96%"], [], 'target: "1", date: 2020-10-18, value: "96%"}'),
    ],
)
def test_on_a_terminal_what_is_missing_is_asked_for_and_no_more(
    log: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    answers: list[str],
    written: str,
) -> None:
    left = iter(answers)
    monkeypatch.setattr("cchc_cli.commands.asking.on_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(left))
    assert _cchc("record", log, "-d", "18/10/2020", *words) == Exit.OK
    assert log.read_text("utf-8").endswith(written + "\n")
    assert list(left) == []


@pytest.mark.parametrize(
    ("words", "code", "likely"),
    [
        (["8", "--proposed", "150"], "slip-step-thousandth", "150.000.000"),
        (["3", "--spent", "60"], "slip-spent-small", "60.000"),
        # Nothing is approved, and the estimate is 70 million.
        (["3", "--spent", "4,6 tỷ"], "slip-spent-thousandfold", "4.600.000"),
        (["3", "--spent", "71 triệu"], "slip-spent-above", "70.000.000"),
    ],
)
def test_an_amount_that_is_most_likely_a_slip_is_refused_or_asked_about(
    log: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: str,
    likely: str,
) -> None:
    command: list[str | Path] = ["record", log, *words, "-d", "2020-02-01"]
    assert _cchc(*command) == Exit.BAD_INPUT
    told = capsys.readouterr().err
    assert f"{log}: {words[1]}: lỗi [{code}]" in told
    assert likely in told
    assert "thì thêm --yes." in told
    assert not log.exists()
    # On a terminal it is asked; what is not meant is not written, what is meant is, and so it is with --yes.
    asked: list[str] = []
    answers = iter([False, True])

    def confirm(question: str, **_: object) -> bool:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("typer.confirm", confirm)
    with monkeypatch.context() as sitting:
        sitting.setattr("cchc_cli.commands.asking.on_terminal", lambda: True)
        assert _cchc(*command) == Exit.BAD_INPUT
        assert not log.exists()
        assert likely in capsys.readouterr().err
        assert _cchc(*command) == Exit.OK
    assert len(asked) == 2
    assert _cchc(*command, "--yes") == Exit.OK
    first, second = load_log([log], LOADED).records
    assert first.amounts == second.amounts
    assert re.search(r"[\d.]+", asked[0])[0] in log.read_text("utf-8")  # type: ignore[index]


def test_a_correction_is_judged_by_what_it_says_anew_and_without_what_it_replaces(log: Path) -> None:
    log.write_text(
        "- {id: a, task: 3, date: 2020-02-01, approved: 10.000.000}\n"
        "- {id: b, task: 3, date: 2020-02-02, spent: 8.000.000}\n"
        "- {id: c, task: 3, date: 2020-02-03, spent: 60}\n",
        "utf-8",
    )
    # 9 in place of 8 of 10; 60 đồng, which somebody meant once, are not asked about with the count.
    assert _cchc("record", log, "--supersedes", "b", "--spent", "9 triệu") == Exit.OK
    assert _cchc("record", log, "--supersedes", "c", "--count", "2") == Exit.OK
    last = load_log([log], LOADED).records[-1]
    assert (last.count, last.spent) == (2, 60)
    assert _cchc("record", log, "--supersedes", str(last.id), "--spent", "2 triệu") == Exit.BAD_INPUT
    assert _cchc("record", log, "--supersedes", str(last.id), "--spent", "2 triệu", "--yes") == Exit.OK


def test_a_faulty_log_or_record_is_told_before_any_slip(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.write_bytes(b'- {task: "99", date: 2020-10-01, spent: 5}\n')
    for command in (("3", "--spent", "60"), ("98", "--spent", "60")):
        assert _cchc("record", log, *command, "-d", "2020-02-01") == Exit.BAD_INPUT
    assert "[task-unknown]" in capsys.readouterr().err


def test_validate_repairs_only_a_torn_end(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.write_bytes(WHOLE[:-9])
    assert _cchc("validate", log) == Exit.BAD_INPUT
    assert f"cchc validate --repair {log}" in capsys.readouterr().err
    assert _cchc("check", log) == Exit.BAD_INPUT
    assert "[log-torn]" in capsys.readouterr().err
    assert _cchc("validate", "--repair", log) == Exit.OK
    out, err = capsys.readouterr()
    assert f"{log}: sổ tiến độ hợp lệ (1 bản ghi)" in out
    (side,) = log.parent.glob("progress.yaml.torn-*")
    assert str(side) in err
    assert log.read_bytes() + side.read_bytes() == WHOLE[:-9]
    faulty = b'- {task: "3", date: 2020-13-01}\n'
    log.write_bytes(faulty)
    assert _cchc("validate", "--repair", log) == Exit.BAD_INPUT
    assert "[log-not-torn]" in capsys.readouterr().err
    assert log.read_bytes() == faulty


@pytest.mark.parametrize("step", Step)
def test_each_step_of_the_money_has_an_option_that_is_written(log: Path, step: Step) -> None:
    assert run(["record", str(log), "3", "-d", "2020-02-01", f"--{step}", "4,6 triệu"]) == 0
    assert f"{step}: 4.600.000" in log.read_text("utf-8")


def test_a_plan_number_of_several_lines_puts_no_record_into_the_head(tmp_path: Path) -> None:
    plan, log = tmp_path / "plan.yaml", tmp_path / "log.yaml"
    number = r'"1/KH\n- {id: x1, task: \"1\", date: 2021-01-01, spent: 999.000.000}\n#"'
    plan.write_text(
        f"number: {number}\ntitle: T\nyear: 2021\nagencies: {{a: {{name: Sở A}}}}\n"
        "tasks: [{id: 1, name: N, lead: a, schedule: 12 số/năm}]\n",
        encoding="utf-8",
    )
    assert run(["record", str(log), "1", "-d", "2021-02-17", "-p", str(plan)]) == Exit.OK
    (record,) = load_log([log], load_plan(plan)).records
    assert (record.date, record.spent) == (date(2021, 2, 17), None)


def test_a_day_long_after_the_plan_is_told_of_when_it_is_recorded(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _cchc("record", log, "3", "-d", "2021-01-31") == Exit.OK
    assert "quá xa sau kế hoạch" not in capsys.readouterr().err
    assert _cchc("record", log, "3", "-d", "2021-02-01") == Exit.OK
    assert "01/02/2021 ở quá xa sau kế hoạch (thường nhận đến 31/01/2021)" in capsys.readouterr().err


def test_money_of_a_whole_task_of_several_units_is_held_against_its_estimate_too(
    log: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "number: 1/KH\ntitle: Thử\nyear: 2020\nagencies: {a: {name: A}, b: {name: B}}\ntasks:\n"
        "  - {id: 1, name: Việc, lead: [a, b], schedule: 04 số/năm, amount: 100.000.000}\n"
        "  - {id: 2, name: Chung, lead: [a, b], scope: total, schedule: 04 số/năm}\n",
        "utf-8",
    )
    assert _cchc("record", log, "1", "-d", "2020-02-01", "--approved", "150.000.000", "-p", plan) == Exit.OK
    _, finding = capsys.readouterr().out.splitlines()
    assert "150.000.000 đ / 100.000.000 đ" in finding
    assert _cchc("record", log, "2", "-n", "1", "-d", "2020-02-01", "-p", plan) == Exit.OK
    assert "Nhiệm vụ 2, A; B, đến 01/02/2020: Đang thực hiện; đã xong 1/4" in capsys.readouterr().out


# -- which agency is meant


COMMUNES = [
    "Tân An",
    "Tân Bình",
    "Tân Châu",
    "Tân Định",
    "Tân Giang",
    "Tân Hòa",
    "Tân Hưng",
    "Tân Khánh",
    "Tân Lập",
    "Gio Linh",
]


def _with_communes(folder: Path) -> str:
    agencies = "".join(f"  xa-{n}: {{name: UBND xã {name}}}\n" for n, name in enumerate(COMMUNES))
    plan = folder / "plan.yaml"
    plan.write_text(
        "number: 1/KH\ntitle: Tuyên truyền\nyear: 2020\n"
        f"agencies:\n  so-a: {{name: Sở A}}\n{agencies}"
        f"  cac-xa: {{name: Các xã, members: [{', '.join(f'xa-{n}' for n in range(10))}]}}\n"
        "tasks:\n  - {id: 1, name: Đưa tin, lead: cac-xa, schedule: Tháng 3/2020}\n"
        "  - {id: 2, name: Báo cáo, lead: [so-a, xa-8], schedule: Tháng 3/2020}\n",
        "utf-8",
    )
    return str(plan)


@pytest.mark.parametrize("name", ["gio linh", "xã gio linh", "GIO LINH", "xa-9", "UBND xã Gio Linh"])
def test_an_agency_is_found_by_its_name_as_people_type_it(log: Path, name: str) -> None:
    plan = _with_communes(log.parent)
    assert _cchc("record", log, "1", "-d", "18/3/2020", "-a", name, "-p", plan) == Exit.OK
    assert log.read_text("utf-8").endswith("date: 2020-03-18, agency: xa-9}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["1", "-a", "tan"],
            "Kế hoạch không có cơ quan “tan”. Có thể là: UBND xã Tân An (xa-0), UBND xã Tân Bình (xa-1), "
            "UBND xã Tân Châu (xa-2), UBND xã Tân Định (xa-3), UBND xã Tân Giang (xa-4), UBND xã Tân Hòa (xa-5), "
            "UBND xã Tân Hưng (xa-6), UBND xã Tân Khánh (xa-7), UBND xã Tân Lập (xa-8). "
            "Gõ mã trong ngoặc, ví dụ: --agency xa-0.",
        ),
        (["1", "-a", "tân hóa"], "Nếu ý bạn là UBND xã Tân Hòa (xa-5), gõ: --agency xa-5."),
        (["1"], "Thêm --agency TÊN (trong sổ: agency: …), một trong: UBND xã Tân An, UBND xã Tân Bình, "),
        (["1"], "UBND xã Tân Khánh, … và 2 nữa."),
    ],
)
def test_an_agency_that_is_not_clear_is_told_with_what_to_type(
    log: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    plan = _with_communes(log.parent)
    assert _cchc("record", log, *words, "-d", "18/3/2020", "-p", plan) == Exit.BAD_INPUT
    assert said in capsys.readouterr().err
    assert not log.exists()


def test_of_several_that_fit_the_one_that_owes_the_task_is_meant(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = Path(_with_communes(log.parent))
    two = "  phuong: {name: UBND phường Tân Lập}\ntasks:"
    plan.write_text(plan.read_text("utf-8").replace("tasks:", two), "utf-8")
    assert _cchc("record", log, "2", "-d", "18/3/2020", "-a", "tan lap", "-p", plan) == Exit.OK
    assert log.read_text("utf-8").endswith("date: 2020-03-18, agency: xa-8}\n")
    assert _cchc("check", log, "-a", "tan lap", "-p", plan) == Exit.BAD_INPUT
    assert "“tan lap” hợp với nhiều cơ quan. Có thể là: UBND xã Tân Lập (xa-8), " in capsys.readouterr().err


def test_in_a_log_a_name_is_not_guessed(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.write_text("- {task: 1, date: 2020-03-18, agency: gio linh}\n", "utf-8")
    assert _cchc("check", log, "-p", _with_communes(log.parent)) == Exit.BAD_INPUT
    assert "[agency-unknown]" in capsys.readouterr().err


def test_on_a_terminal_no_long_list_of_units_is_shown(
    log: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cchc_cli.commands.asking._MOST_ASKED", 9)
    monkeypatch.setattr("cchc_cli.commands.asking.on_terminal", lambda: True)
    left = iter(["3", "tân", "sở a", "gio linh"])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(left))
    assert _cchc("record", log, "1", "-d", "18/3/2020", "-p", _with_communes(log.parent)) == Exit.OK
    assert log.read_text("utf-8").endswith("agency: xa-9}\n")
    err = capsys.readouterr().err
    assert "1. UBND" not in err
    assert "Sở A không chủ trì nhiệm vụ 1." in err


# -- one entry or a batch is taken back by its name

BOOK = """\
- {id: r1, task: 3, date: 2020-10-01}
- {id: r2, task: 3, date: 2020-10-02, count: 2}
- {id: r3, task: 3, date: 2020-10-02, count: 3, supersedes: r2}
- {id: b1, task: 3, date: 2020-10-03, batch: k7m2p}
- {id: b2, task: 3, date: 2020-10-04, batch: k7m2p}
- {id: r4, task: 3, date: 2020-10-05}
- {id: r5, task: 3, date: 2020-10-05, supersedes: r4, void: true}
"""


@pytest.mark.parametrize(
    ("name", "added"),
    [
        ("r1", [{"task": "3", "date": "2020-10-01", "supersedes": "r1", "void": "true"}]),
        # A correction that is taken back leaves what it corrected in force.
        ("r3", [{"task": "3", "date": "2020-10-02", "count": "2", "supersedes": "r3"}]),
        ("b1", [{"task": "3", "date": "2020-10-03", "supersedes": "b1", "void": "true"}]),
        (
            "k7m2p",
            [
                {"task": "3", "date": "2020-10-04", "supersedes": "b2", "void": "true"},
                {"task": "3", "date": "2020-10-03", "supersedes": "b1", "void": "true"},
            ],
        ),
    ],
)
def test_a_record_or_a_batch_is_taken_back_by_its_name(
    log: Path, name: str, added: list[dict[str, str]]
) -> None:
    log.write_text(BOOK)
    assert _cchc("record", "--undo", name, log) == Exit.OK
    text = log.read_text()
    assert text.startswith(BOOK)
    new = [{k: v for k, v in entry.items() if k not in ("id", "agency")} for entry in read(text)[0][7:]]  # type: ignore[index]
    assert new == added
    assert _cchc("record", log, name, "--undo") == Exit.BAD_INPUT
    assert log.read_text() == text


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("r2", "undo-corrected", "--undo r3"),
        ("r4", "undo-already", "đã được rút lại rồi (bởi r5)"),
        ("r5", "undo-of-undo", "chỉ rút lại r4"),
        ("r11", "undo-unknown", "Có phải ý bạn là “r1”?"),
        ("k7m2", "undo-unknown", "Có phải ý bạn là “k7m2p”?"),
    ],
)
def test_what_cannot_be_taken_back_is_refused_with_why(
    log: Path, capsys: pytest.CaptureFixture[str], name: str, code: str, said: str
) -> None:
    log.write_text(BOOK)
    assert _cchc("record", log, "--undo", name) == Exit.BAD_INPUT
    err = capsys.readouterr().err
    assert f"[{code}]" in err
    assert said in err
    assert log.read_text() == BOOK


def test_a_batch_of_which_a_row_was_corrected_goes_after_its_correction(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = BOOK + "- {id: c1, task: 3, date: 2020-10-04, count: 4, supersedes: b2}\n"
    log.write_text(more)
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.BAD_INPUT
    assert "có 1 bản ghi đã được sửa sau đó, như c1" in capsys.readouterr().err
    assert _cchc("record", log, "--undo", "c1") == Exit.OK
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.OK
    assert "Rút lại cả đợt ghi: 2 bản ghi" in capsys.readouterr().err
    assert [record.id for record in effective(load_log([log], LOADED).records)] == ["r1", "r3"]


def test_a_batch_of_which_a_record_is_gone_is_taken_back_as_far_as_it_is_there(log: Path) -> None:
    log.write_text(BOOK + "- {id: r6, task: 3, date: 2020-10-03, supersedes: b1, void: true}\n")
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.OK
    assert log.read_text().endswith("date: 2020-10-04, supersedes: b2, void: true}\n")
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.BAD_INPUT


def test_a_batch_goes_with_what_came_back_in_it_and_both_are_counted(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = "sent: form, agency: so-noi-vu, period: Q3-2020, state: received, date: 2020-10-05, batch: k7m2p"
    log.write_text(f"{BOOK}- {{id: s1, {form}}}\n")
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.OK
    assert "Rút lại cả đợt ghi: 2 bản ghi, 1 mục gửi, nhận;" in capsys.readouterr().err
    assert "supersedes: s1, void: true" in log.read_text()
    # Where one record of it is left, the entry that goes with it is said too.
    gone = "- {id: r6, task: 3, date: 2020-10-03, supersedes: b1, void: true}\n"
    log.write_text(f"{BOOK}{gone}- {{id: s1, {form}}}\n")
    assert _cchc("record", log, "--undo", "k7m2p") == Exit.OK
    assert "Rút lại cả đợt ghi: 1 bản ghi, 1 mục gửi, nhận;" in capsys.readouterr().err


def test_what_was_sent_is_taken_back_in_words_and_as_data(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.write_text(
        "- {id: s1, sent: letter, agency: so-noi-vu, state: reminded, date: 2020-09-16}\n"
        "- {id: s2, sent: letter, agency: so-noi-vu, state: reminded, date: 2020-09-17}\n"
    )
    assert _cchc("record", log, "--undo", "s1") == Exit.OK
    assert f"Đã rút lại 1 mục gửi, nhận trong {log}." in capsys.readouterr().out
    assert _cchc("record", log, "--undo", "s2", "-f", "json") == Exit.OK
    assert json.loads(capsys.readouterr().out)["record"]["supersedes"] == "s2"
