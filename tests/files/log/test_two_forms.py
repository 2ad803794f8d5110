"""Forms of two periods that overlap: what both say alike counts once, and what they say otherwise is told.

The reporting windows are those of the law: the first quarter's is 15/12–14/3, the half-year's 15/12–14/6; of work
without due dates the half-year asks for 15/3–14/6 alone. Task 1 runs on; task 2 falls due on 31/1, 29/2, 31/3, …
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from cchc_cli.commands import Exit
from cchc_cli.commands.app import run
from cchc_cli.domain.model.record import Record, effective
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan

PLAN = """\
number: "1/KH"
title: "Kế hoạch thử"
year: 2020
agencies:
  a0: {name: "Sở A"}
tasks:
  - {id: "1", name: "Thường xuyên", lead: a0, schedule: "Thường xuyên", amount: 50.000.000}
  - {id: "2", name: "Hằng tháng", lead: a0, schedule: "01 số/tháng", amount: 50.000.000}
"""

Row = Mapping[str, object]

FEBRUARY: Row = {"count": 2, "date": date(2020, 2, 10), "spent": 5_000_000, "evidence": "Báo cáo số 12"}
MAY: Row = {"count": 1, "date": date(2020, 5, 5)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _form(period: str, *rows: Row, task: str = "1", name: str = "") -> Path:
    """Draw a form of a period and fill the first rows of a task in it."""
    path = Path(f"{name or period}.xlsx")
    assert run(["form", "--plan", "plan.yaml", "-a", "a0", "--period", period, "-o", str(path)]) == Exit.OK
    _fill(path, rows, task)
    return path


def _fill(path: Path, rows: Sequence[Row], task: str) -> None:
    book: Workbook = openpyxl.load_workbook(path)
    sheet = book["Biểu báo cáo"]
    at = dict(zip(["count", "date", "spent", "evidence", "cause"], range(5, 10), strict=True))
    places = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == task]
    for place, row in zip(places, rows, strict=False):
        for key, value in row.items():
            sheet.cell(place, at[key]).value = value
    book.save(path)


def _collect(*forms: Path, log: str = "so.yaml", more: Sequence[str] = ()) -> int:
    return run(["collect", log, *map(str, forms), "--plan", "plan.yaml", *more])


def _counted(*logs: str) -> tuple[int, int]:
    """Return how many products of task 1 count, and how much money."""
    records = load_log([Path(log) for log in logs or ["so.yaml"]], load_plan(Path("plan.yaml")))
    counting = [record for record in effective(records.records) if record.task == "1"]
    return sum(r.completions(dated=False) for r in counting), sum(r.spent or 0 for r in counting)


def _words(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["Biểu báo cáo"]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]


def test_a_form_asks_of_ongoing_work_for_the_days_since_the_cut_off_before(folder: Path) -> None:
    words = _words(_form("H1"))
    assert words.count("15/03/2020 – 14/06/2020") == 3
    assert any(word.startswith("Việc khác đã làm từ 15/03/2020 đến hết 14/06/2020: ") for word in words)
    assert any("việc và tiền đã báo ở biểu kỳ trước thì không ghi lại" in word for word in words)
    words = _words(_form("Q1"))
    assert words.count("15/12/2019 – 14/03/2020") == 3
    assert not any("biểu kỳ trước" in word for word in words)


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_what_both_say_alike_counts_once(folder: Path, order: Sequence[str]) -> None:
    forms = {"Q1": _form("Q1", FEBRUARY), "H1": _form("H1", FEBRUARY, MAY)}
    for period in order:
        assert _collect(forms[period]) == Exit.OK
    # Two in February, one in May; 5.000.000 once.
    assert _counted() == (3, 5_000_000)
    before = Path("so.yaml").read_bytes()
    assert _collect(*forms.values()) == Exit.OK
    assert Path("so.yaml").read_bytes() == before


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_another_answer_for_the_same_day_is_told_and_not_written(
    folder: Path, order: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    forms = {"Q1": _form("Q1", FEBRUARY), "H1": _form("H1", {**FEBRUARY, "count": 3}, MAY)}
    first, second = order
    assert _collect(forms[first]) == Exit.OK
    capsys.readouterr()
    assert _collect(forms[second]) == Exit.FINDINGS
    said = capsys.readouterr()
    assert "cho chính những ngày đó bản ghi" in " ".join(said.out.split())
    assert "1 dòng khác với biểu trước chưa ghi" in said.err
    # The first stands: two or three of February; and the one of May.
    assert _counted() == ({"Q1": 3, "H1": 4}[first], 5_000_000)


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_a_day_out_of_what_a_form_asks_for_is_told_beside_what_the_other_form_says(
    folder: Path, order: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Two days are two works, most likely; that a day was mistyped only a person can see."""
    forms = {"Q1": _form("Q1", FEBRUARY), "H1": _form("H1", {"count": 2, "date": date(2020, 2, 12)})}
    for period in order:
        capsys.readouterr()
        assert _collect(forms[period]) == Exit.OK
    assert "Cả hai được tính. Nếu là một việc thì" in " ".join(capsys.readouterr().out.split())
    assert _counted() == (4, 5_000_000)


def test_the_same_money_without_a_day_is_most_likely_told_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a day a row is of the form's last: 14/3 in the one, 14/6 in the other."""
    row: Row = {"count": 2, "spent": 5_000_000}
    first, second = _form("Q1", row), _form("H1", row)
    assert _collect(first) == Exit.OK
    capsys.readouterr()
    assert _collect(second) == Exit.FINDINGS
    said = capsys.readouterr().err
    assert "[slip-again]" in said
    assert "1 dòng đáng ngờ chưa ghi" in said
    assert _counted() == (2, 5_000_000)
    cell = said.partition("thì thêm --yes ")[2].partition(".")[0]
    assert _collect(second, more=["--yes", cell]) == Exit.OK
    assert _counted() == (4, 10_000_000)


def test_a_bare_number_may_be_the_same_in_each_period_and_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _collect(_form("Q1", {"count": 1})) == Exit.OK
    capsys.readouterr()
    assert _collect(_form("H1", {"count": 1})) == Exit.OK
    assert "Cả hai được tính" in " ".join(capsys.readouterr().out.split())
    assert _counted() == (2, 0)


def test_forms_that_ask_for_the_same_days_answer_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the second quarter and of the half-year, work that runs on is asked for 15/3–14/6 in both."""
    quarter, half = _form("Q2", {"count": 3}), _form("H1", {"count": 3})
    other = _form("H1", {"count": 7}, name="khac")
    assert _collect(quarter) == Exit.OK
    assert _collect(half) == Exit.OK
    assert _counted() == (3, 0)
    assert _collect(other, log="b.yaml") == Exit.OK
    capsys.readouterr()
    # In two logs nobody refused the second answer: both count, and are told with their places.
    assert run(["check", "so.yaml", "b.yaml", "--plan", "plan.yaml", "--strict"]) == Exit.OVERDUE
    assert "biểu khác đã báo khác cho ngày 14/06/2020" in (said := capsys.readouterr().err)
    assert said.count("b.yaml:20") == said.count("so.yaml:20") == 1
    assert _counted("so.yaml", "b.yaml") == (10, 0)


def test_two_works_of_one_day_in_one_form_are_two(folder: Path) -> None:
    one, other = {"count": 1, "date": date(2020, 2, 10)}, {"count": 4, "date": date(2020, 2, 10)}
    assert _collect(_form("Q1", one, one, other)) == Exit.OK
    assert _counted() == (6, 0)
    # The half-year repeats them all, and one more of that day: 1 + 1 + 4, told already, and 1.
    assert _collect(_form("H1", other, one, one)) == Exit.OK
    assert _counted() == (6, 0)


def test_one_due_date_in_two_logs_is_told_with_both_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By task, unit and due date; answered alike in both it counts once."""
    alike = {"date": date(2020, 1, 31)}
    assert _collect(_form("Q1", alike, {"date": date(2020, 2, 28)}, task="2"), log="a.yaml") == Exit.OK
    assert _collect(_form("H1", alike, {"date": date(2020, 2, 27)}, task="2"), log="b.yaml") == Exit.OK
    for logs in (["a.yaml", "b.yaml"], ["b.yaml", "a.yaml"]):
        for command in (
            ["check", *logs, "--as-of", "2020-02-20"],
            ["report", *logs, "--period", "H1"],
            ["budget", *logs],
        ):
            capsys.readouterr()
            assert run([*command, "--plan", "plan.yaml"]) == Exit.OK
            said = capsys.readouterr().err
            assert "Hạn 29/02/2020 của nhiệm vụ 2 đã được trả lời khác ở" in said
            assert said.count("a.yaml:21") == said.count("b.yaml:21") == 1
            assert "31/01/2020" not in said
    assert run(["validate", "a.yaml", "b.yaml"]) == Exit.FINDINGS
    told = capsys.readouterr()
    assert "[record-due-twice]" in told.err
    (folder / "so").mkdir()
    for name in ("a.yaml", "b.yaml"):
        text = Path(name).read_text("utf-8").replace("file: plan.yaml", "file: ../plan.yaml")
        (folder / "so" / name).write_text(text, "utf-8")
    assert run(["validate", "so"]) == Exit.FINDINGS
    assert "[record-due-twice]" in capsys.readouterr().err


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_not_yet_and_why_is_no_rival_to_done(folder: Path, order: Sequence[str]) -> None:
    """What fell due on 29/2 was waited for in the first quarter, and done on 20/3."""
    forms = {
        "Q1": _form("Q1", {}, {"cause": "Chờ kinh phí"}, task="2"),
        "H1": _form("H1", {}, {"date": date(2020, 3, 20)}, task="2"),
    }
    for period in order:
        assert _collect(forms[period]) == Exit.OK
    records = effective(load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records)
    assert sorted((r.date, r.completions(dated=True), r.due) for r in records) == [
        (date(2020, 3, 14), 0, date(2020, 2, 29)),
        (date(2020, 3, 20), 1, date(2020, 2, 29)),
    ]
    assert run(["validate", "so.yaml"]) == Exit.OK


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_no_number_says_what_one_would(folder: Path, order: Sequence[str]) -> None:
    """A form without a number means 1, says its head: 1 in the form of the other period is the very same."""
    done: Row = {"date": date(2020, 1, 22), "spent": 5_000_000}
    forms = {"Q1": _form("Q1", {**done, "count": 1}, task="2"), "H1": _form("H1", done, task="2")}
    for period in order:
        assert _collect(forms[period]) == Exit.OK
    records = effective(load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records)
    assert [(r.completions(dated=True), r.spent) for r in records] == [(1, 5_000_000)]


def test_one_form_in_two_logs_counts_once_and_a_changed_row_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two people collect the same form, each into a log of their own; then it is changed, and one collects it again."""
    form = _form("Q1", FEBRUARY)
    for log in ("a.yaml", "b.yaml"):
        assert _collect(form, log=log) == Exit.OK
    assert _counted("a.yaml", "b.yaml") == (2, 5_000_000)
    assert run(["validate", "a.yaml", "b.yaml", "--plan", "plan.yaml"]) == Exit.OK
    _fill(form, [{"date": date(2020, 2, 12), "count": 3}], "1")
    assert _collect(form, log="b.yaml") == Exit.OK
    capsys.readouterr()
    for logs in permutations(["a.yaml", "b.yaml"]):
        assert run(["validate", *logs, "--plan", "plan.yaml"]) == Exit.FINDINGS
        assert "[record-days-twice]" in capsys.readouterr().err


def test_of_two_forms_read_together_the_record_in_the_log_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forms = [_form(p, {"date": date(2020, 1, day)}, task="2") for p, day in [("Q1", 22), ("H1", 23)]]
    assert _collect(*forms) == Exit.FINDINGS
    [kept] = load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records
    assert kept.id is not None
    assert f"--supersedes {kept.id} " in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Q1.xlsx: 2 dòng đã thu trước đây, sau đó bị rút lại trong sổ (dòng {}, {}); không ghi lại."),
        ("en", "Q1.xlsx: 2 rows were collected before and then taken back in the log (rows {}, {});"),
    ],
)
def test_rows_that_were_taken_back_are_told_and_not_written_again(
    folder: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    """Without that, “known” would read as if the log still counted them."""
    form = _form("Q1", FEBRUARY, {**FEBRUARY, "date": date(2020, 2, 11)})
    assert _collect(form) == Exit.OK
    assert run(["record", "so.yaml", "--plan", "plan.yaml", "--undo"]) == Exit.OK
    before = Path("so.yaml").read_bytes()
    capsys.readouterr()
    assert _collect(form, more=["--lang", language]) == Exit.OK
    sheet = openpyxl.load_workbook(form)["Biểu báo cáo"]
    rows = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "1"][:2]
    assert words.format(*rows) in " ".join(capsys.readouterr().out.split())
    assert Path("so.yaml").read_bytes() == before


def test_of_a_shared_quota_two_answers_for_one_due_date_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One competition that two owe together: each answers that it was held on 20/3. Maybe it is the same."""
    text = PLAN.replace('{name: "Sở A"}', '{name: "Sở A"}\n  a1: {name: "Sở B"}')
    text += '  - {id: "3", name: "Cuộc thi", lead: [a0, a1], scope: total, schedule: "Trước ngày 01/4"}\n'
    (folder / "plan.yaml").write_text(text, "utf-8")
    forms = []
    for agency in ("a0", "a1"):
        forms.append(Path(f"{agency}.xlsx"))
        drawn = ["form", "--plan", "plan.yaml", "-a", agency, "--period", "H1", "-o", str(forms[-1])]
        assert run(drawn) == Exit.OK
        _fill(forms[-1], [{"date": date(2020, 3, 20)}], "3")
    capsys.readouterr()
    assert _collect(*forms) == Exit.OK
    first, second = load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records
    shown = " ".join(capsys.readouterr().out.split())
    assert (
        f"nhiệm vụ 3 giao chung, hạn 31/03/2020: biểu này ghi ngày 20/03/2020, 1; bản ghi {first.id}" in shown
    )
    assert "của Sở A ghi ngày 20/03/2020, 1. Cả hai được tính." in shown
    assert f"(bản ghi này: supersedes: {second.id}, void: true)" in shown
    # Read again, nothing is new, and nothing is told again.
    assert _collect(*forms) == Exit.OK
    assert "giao chung" not in capsys.readouterr().out


@pytest.mark.parametrize("order", list(permutations(["Q1", "H1"])))
def test_done_and_later_not_done_yet_are_two_answers(
    folder: Path, capsys: pytest.CaptureFixture[str], order: Sequence[str]
) -> None:
    """Done on 25/2, says the first quarter; not yet by 14/6, says the half-year. The second is not written."""
    forms = {
        "Q1": _form("Q1", {}, {"date": date(2020, 2, 25)}, task="2"),
        "H1": _form("H1", {}, {"cause": "Chờ kinh phí"}, task="2"),
    }
    records = {"Q1": (date(2020, 2, 25), 1), "H1": (date(2020, 6, 14), 0)}
    assert _collect(forms[order[0]]) == Exit.OK
    capsys.readouterr()
    assert _collect(forms[order[1]]) == Exit.FINDINGS
    shown = capsys.readouterr().out
    assert "25/02/2020" in shown
    assert "Chờ kinh phí" in shown
    kept = effective(load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records)
    assert [(r.date, r.completions(dated=True)) for r in kept] == [records[order[0]]]


def test_one_day_that_falls_due_twice_is_two_rows_of_a_form(folder: Path) -> None:
    """“01 số/quý” and “01 báo cáo/năm” both end on 31/12: two answers alike are two."""
    text = PLAN.replace('schedule: "01 số/tháng"', 'schedule: ["01 số/quý", "01 báo cáo/năm"]')
    Path("plan.yaml").write_text(text, "utf-8")
    done = {"date": date(2020, 12, 20)}
    form = _form("rest", done, done, task="2")
    assert _collect(form) == Exit.OK
    records = load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records
    assert [record.due for record in effective(records)] == [date(2020, 12, 31)] * 2
    assert _collect(form) == Exit.OK
    assert len(load_log([Path("so.yaml")], load_plan(Path("plan.yaml"))).records) == 2


def test_an_extra_row_and_the_row_of_its_due_date_say_one_thing(folder: Path) -> None:
    """Done early, told in the first quarter below the table, and by the half-year in the row of 31/3."""
    first = _form("Q1")
    book: Workbook = openpyxl.load_workbook(first)
    sheet = book["Biểu báo cáo"]
    extra = next(r for r in range(1, 60) if str(sheet.cell(r, 1).value).startswith("Việc khác")) + 1
    sheet.cell(extra, 2).value = "2"
    sheet.cell(extra, 6).value = date(2020, 3, 10)
    book.save(first)
    second = _form("H1", {}, {}, {"date": date(2020, 3, 10)}, task="2")
    for order, log in (((first, second), "a.yaml"), ((second, first), "b.yaml")):
        for form in order:
            assert _collect(form, log=log) == Exit.OK
        counting = effective(load_log([Path(log)], load_plan(Path("plan.yaml"))).records)
        assert [record.date for record in counting] == [date(2020, 3, 10)]


def test_the_table_and_the_closing_lines_agree(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One row is faulty, one doubtful, one answers otherwise than an earlier form, one is good."""
    assert _collect(_form("Q1", FEBRUARY)) == Exit.OK
    rows = ({"count": "nhiều", "date": date(2020, 4, 1)}, {**FEBRUARY, "count": 9}, {"spent": 60})
    form = _form("H1", *rows)
    _fill(form, [{"date": date(2020, 1, 31)}], "2")
    capsys.readouterr()
    assert _collect(form, more=["--partial", "-f", "json"]) == Exit.FINDINGS
    said = capsys.readouterr()
    total = json.loads(said.out)["tables"]["forms"]["total"]
    assert total == {
        "new": 1,
        "known": 0,
        "correction": 0,
        "different": 1,
        "doubtful": 1,
        "left_out": 1,
    }
    assert "Bỏ lại 1 chỗ sai trong các biểu" in said.err
    assert "1 dòng đáng ngờ chưa ghi" in said.err
    assert "1 dòng khác với biểu trước chưa ghi" in said.err
    assert "Không thu được gì" not in said.err
    Path("hong.xlsx").write_bytes(b"PK\x03\x04")
    assert _collect(form, Path("hong.xlsx"), more=["--partial"]) == Exit.FINDINGS
    assert "Không thu được gì từ 1 tệp" in capsys.readouterr().err


def test_a_record_of_a_group_without_units_is_told_wherever_a_log_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once with its line and how to mend it; many of one group in one line."""
    Path("plan.yaml").write_text(PLAN.replace('"Sở A"}', '"Khối 216 xã", size: 216}'), "utf-8")
    rows = "".join(f'- {{id: r{n}, task: "1", date: 2020-01-0{n}}}\n' for n in (1, 2, 3))
    Path("so.yaml").write_text(rows, "utf-8")
    commands = [
        ["check", "so.yaml"],
        ["report", "so.yaml", "--period", "Q1"],
        ["budget", "so.yaml"],
        ["form", "-a", "a0", "--period", "H1", "so.yaml", "-o", "h1.xlsx"],
        ["record", "so.yaml", "2", "-d", "2020-01-31", "--units", "3"],
        ["collect", "so.yaml", "h1.xlsx"],
    ]
    for command in commands:
        capsys.readouterr()
        run(command)
        lines = [line for line in capsys.readouterr().err.splitlines() if "chưa nói bao nhiêu đơn vị" in line]
        assert len(lines) == 1, command
        assert lines[0].startswith("so.yaml:1:"), command
        assert "cchc record SỔ --supersedes r1 --units SỐ" in lines[0]
        assert lines[0].endswith("(và 2 chỗ như vậy nữa)")
    assert run(["check", "so.yaml", "--as-of", "2020-01-20"]) == Exit.OK
    assert run(["check", "so.yaml", "--as-of", "2020-01-20", "--strict"]) == Exit.OVERDUE
    capsys.readouterr()
    assert run(["validate", "so.yaml"]) == Exit.FINDINGS
    assert capsys.readouterr().err.count("[record-units-unsaid]") == 3
    # The line that it gives mends it.
    for n in (1, 2, 3):
        assert run(["record", "so.yaml", "--supersedes", f"r{n}", "--units", "150"]) == Exit.OK
    assert run(["validate", "so.yaml"]) == Exit.OK
    assert run(["check", "so.yaml", "--as-of", "2020-01-20", "--strict"]) == Exit.OK


def test_records_say_what_a_row_says() -> None:
    record = Record(task="1", date=date(2020, 2, 10), form="Q1-2020/abc/19")
    assert (record.form_copy, record.form_period) == ("Q1-2020/abc", "Q1-2020")
