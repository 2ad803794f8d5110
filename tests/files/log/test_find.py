"""Which plan a log is held against: the one that it says it belongs to, and no other."""

import itertools
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.log.find import find_plan
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import load_plan
from tests.conftest import Ran, cchc

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "data" / "plan_2020.yaml"
LOGS = ROOT / "tests" / "data" / "logs"

PLAN = """\
number: {number}
title: Kế hoạch thử
year: 2026
agencies: {{so-a: {{name: Sở A}}}}
tasks: [{{id: 1, name: Việc, lead: so-a, schedule: 12 lần/năm}}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is a plan, with a sub-folder and another plan in it."""
    (tmp_path / "plan.yaml").write_text(PLAN.format(number="7/KH"), "utf-8")
    (tmp_path / "khac").mkdir()
    (tmp_path / "khac" / "ke-hoach.yaml").write_text(PLAN.format(number="8/KH"), "utf-8")
    return tmp_path


def record(folder: Path, *words: object, code: int = 0) -> Ran:
    done = cchc("record", *words, "--date", "2026-02-17", folder=folder)
    assert done.code == code, done.err
    return done


def first_line(log: Path) -> str:
    return next(line for line in log.read_text("utf-8").splitlines() if line.startswith("- "))


def test_a_new_log_begins_with_its_plan_seen_from_where_the_log_is(folder: Path) -> None:
    record(folder, "progress.yaml", "1")
    assert first_line(folder / "progress.yaml") == '- {plan: "7/KH", file: "plan.yaml"}'
    record(folder, "khac/so.yaml", "1")
    assert first_line(folder / "khac" / "so.yaml") == '- {plan: "7/KH", file: "../plan.yaml"}'
    record(folder, "so-8.yaml", "1", "-p", "khac/ke-hoach.yaml")
    assert first_line(folder / "so-8.yaml") == '- {plan: "8/KH", file: "khac/ke-hoach.yaml"}'


def test_a_log_of_the_shipped_plan_names_no_file_and_asks_for_no_word_on_it(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    made = cchc("record", log, "3", "--date", "2020-02-17", folder=tmp_path)
    assert made.err.startswith("Tính theo kế hoạch có sẵn trong chương trình: 444/KH-UBND.")
    assert first_line(log) == '- {plan: "444/KH-UBND"}'
    assert cchc("check", log, "--as-of", "2020-03-01", folder=tmp_path).err == ""


def test_the_plan_is_found_in_the_order_of_what_says_it_most_surely(folder: Path) -> None:
    other, env = folder / "khac" / "ke-hoach.yaml", {"CCHC_PLAN": "of-the-environment.yaml"}
    named, mute = folder / "khac" / "so-7.yaml", folder / "khac" / "cau-ham.yaml"
    named.write_text("- {plan: 7/KH, file: ../plan.yaml}\n", "utf-8")
    mute.write_text("# nothing said\n", "utf-8")
    assert find_plan(other, [named], env).file == other
    assert find_plan(None, [named], env).file == folder / "khac" / "../plan.yaml"
    assert find_plan(None, [mute], env).file == Path("of-the-environment.yaml")
    (folder / "khac" / "plan.yaml").write_text("number: 9/KH\n", "utf-8")
    assert find_plan(None, [mute], env).file == folder / "khac" / "plan.yaml"
    found = find_plan(None, [], {})
    assert (found.file, found.assumed) == (None, "444/KH-UBND")


def test_a_named_plan_that_is_gone_is_told_once_and_the_next_is_taken(folder: Path) -> None:
    (folder / "progress.yaml").write_text("- {plan: 7/KH, file: cu/plan.yaml}\n", "utf-8")
    done = cchc("check", "progress.yaml", "--as-of", "2026-03-01", folder=folder)
    assert done.err.count("cu/plan.yaml") == 1
    assert "7/KH" in done.out


@pytest.mark.parametrize("command", [("check",), ("report", "--period", "Q1"), ("budget",)])
def test_a_log_needs_no_plan_beside_it_on_the_line(folder: Path, command: tuple[str, ...]) -> None:
    record(folder, "khac/so.yaml", "1", "-p", "khac/ke-hoach.yaml")
    done = cchc(command[0], folder / "khac" / "so.yaml", *command[1:], "--as-of", "2026-03-20", folder=ROOT)
    assert "8/KH" in done.out, done.err
    assert done.code in (0, 1)


def test_a_log_held_against_another_plan_is_one_error_that_names_both(tmp_path: Path) -> None:
    log = tmp_path / "progress.yaml"
    lines = ['- {task: "99", date: 2020-01-01}\n'] * 300
    log.write_text("- {plan: 158/KH-UBND}\n" + "".join(lines), "utf-8")
    done = cchc("check", log, "-p", SHIPPED)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("[log-of-another-plan]") == 1
    assert "158/KH-UBND" in done.err
    assert "444/KH-UBND" in done.err
    assert done.err.endswith("1 lỗi, 0 cảnh báo.\n")
    before = log.read_bytes()
    assert cchc("record", log, "3", "--date", "2020-02-17", "-p", SHIPPED).code == 2
    assert log.read_bytes() == before


def test_the_head_line_of_earlier_versions_binds_a_log_too() -> None:
    """The same year and task numbers: nothing else tells that the log is another plan's."""
    done = cchc("check", LOGS / "of-plan-158.yaml", "-p", LOGS / "plan-159.yaml")
    assert done.code == 2
    assert done.err.count("lỗi [") == 1
    assert "[log-of-another-plan]" in done.err


def test_a_plan_that_amends_another_takes_its_log(folder: Path) -> None:
    record(folder, "progress.yaml", "1")
    amended = folder / "dieu-chinh.yaml"
    amended.write_text(PLAN.format(number="20/KH"), "utf-8")
    assert cchc("check", "progress.yaml", "-p", amended, folder=folder).code == 2
    amended.write_text(PLAN.format(number="20/KH") + "amends: [5/KH, 7/kh]\n", "utf-8")
    record(folder, "progress.yaml", "1", "-p", amended)
    assert cchc("validate", "progress.yaml", "-p", amended, folder=folder).code == 0


def test_a_folder_of_logs_is_read_without_its_plan(folder: Path) -> None:
    record(folder, "progress.yaml", "1")
    assert cchc("check", ".", "--as-of", "2027-01-01", folder=folder).code == 1


PLAN_2020: LoadedPlan = load_plan(SHIPPED)


@pytest.mark.parametrize("order", list(itertools.permutations(range(2))))
def test_an_older_copy_of_a_log_undoes_no_correction(order: tuple[int, ...]) -> None:
    """10 products and 46.000.000 đ were put right to 1 and 4.600.000 in the newer one."""
    logs = [LOGS / "merge_old.yaml", LOGS / "merge_new.yaml"]
    merged = load_log([logs[n] for n in order], PLAN_2020)
    alone = load_log([LOGS / "merge_new.yaml"], PLAN_2020)
    assert spent(merged.records) == spent(alone.records) == 4_600_000
    assert merged.repeated == 1


def spent(records: Iterable[Record]) -> int:
    return sum(record.spent or 0 for record in effective(records))


@pytest.mark.parametrize(
    "name",
    [
        "progress (1).yaml",
        "progress - Copy.yaml",
        "progress - Bản sao.yaml",
        "progress-conflict-20200301.yaml",
    ],
)
def test_a_copy_beside_its_log_is_told(tmp_path: Path, name: str) -> None:
    shutil.copy(LOGS / "merge_new.yaml", tmp_path / "progress.yaml")
    shutil.copy(LOGS / "merge_old.yaml", tmp_path / name)
    done = cchc("check", tmp_path, "-p", SHIPPED, "--as-of", "2020-03-01")
    assert f"{name} có tên như một bản sao của" in done.err
    assert f"{name} có tên như một bản sao của" in cchc("validate", tmp_path, "-p", SHIPPED).err


def test_an_amended_plan_that_dropped_a_task_keeps_its_log(folder: Path) -> None:
    record(folder, "progress.yaml", "1")
    plan = folder / "plan.yaml"
    number = re.search(r"^number: *(.*)$", plan.read_text("utf-8"), re.MULTILINE)
    assert number is not None
    plan.write_text(
        plan.read_text("utf-8")
        .replace(number[0], f'number: "99/KH"\namends: [{number[1]}]', 1)
        .replace("id: 1,", "id: 9,", 1)
        .replace('id: "1"', 'id: "9"', 1),
        "utf-8",
    )
    checked = cchc("check", ".", "--as-of", "2026-03-01", folder=folder)
    assert checked.code in (0, 1)
    assert checked.err.count("không còn nhiệm vụ “1”") == 1
    assert cchc("record", "progress.yaml", "1", folder=folder).code == 2
    assert cchc("record", "progress.yaml", "9", folder=folder).code == 0
