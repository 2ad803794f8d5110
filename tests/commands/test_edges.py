"""The edges of what a command line and its surroundings can hold: each is an answer or a refusal in words."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from cchc_cli.commands import COMMANDS, NOT_TEXT, Exit
from cchc_cli.commands.app import app
from tests.conftest import PERSONAL, Ran, cchc

ROOT = Path(__file__).resolve().parents[2]
LOG, PLAN = (ROOT / "data" / name for name in ("progress_2020.yaml", "plan_2020.yaml"))

_YEARS = [
    "0",
    "-1",
    "1",
    "0000",
    "0001",
    "1899",
    "1900",
    "2200",
    "2201",
    "9999",
    "10000",
    "9" * 30,
    "٢٠٢٠",
    "２０２０",
]
_YEARS += ["1e4", "2020.0", "+2020", " 2020 ", "²", ""]
_DATES = [f"{year}-{day}" for year in _YEARS for day in ("01-01", "12-31")]
_DATES += [
    "2020-02-30",
    "2020-00-00",
    "2020-13-01",
    "00/00/0000",
    "01/01/0001",
    "31/12/9999",
    "31/12/2200",
    "-1",
    "",
]
_MONTHS = [f"{year}-{month}" for year in _YEARS for month in ("00", "01", "12", "13")]
_MONTHS += ["0", "1", "12", "13", "-1", "99", "9" * 30, "M0", "M13", "1/0000", "12/9999", "tháng 0", ""]
_QUARTERS = [f"{year}-Q{n}" for year in _YEARS for n in "0145"] + ["0", "5", "-1", "Q0", "V", "9" * 30, ""]
_PERIODS = [
    f"{code}/{year}" for year in _YEARS for code in ("M1", "M12", "Q1", "Q4", "H1", "H2", "9M", "Y", "rest")
]
_COUNTS = [
    "0",
    "-1",
    "1",
    "999999999",
    "1000000000",
    "9" * 5000,
    "1e9",
    "1.5",
    "1,5",
    "NaN",
    "inf",
    "１",
    "²",
    "",
]
_DAYS = [*_COUNTS, "0d", "366", "367", "999d", "1000d", "²d"]
_AMOUNTS = [*_COUNTS, "1 tỷ 1,5", "2 tỷ 0,75", "999999999999 tỷ", "0,0000000001 tỷ", "1/3 tỷ", "∞"]

VALUES = {
    "mv_year": _YEARS,
    "mv_date": _DATES,
    "mv_month": _MONTHS,
    "mv_quarter": _QUARTERS,
    "mv_period": [*_PERIODS, *_MONTHS],
    "mv_logs_stretch": [*_PERIODS, *_MONTHS],
    "mv_logs_period": [*_PERIODS, *_MONTHS],
    "mv_remind": [*_PERIODS, *_MONTHS],
    "mv_count": _COUNTS,
    "mv_days": _DAYS,
    "mv_amount": _AMOUNTS,
    "mv_value": _AMOUNTS,
    "mv_cell": [f"{column}{row}" for column in ("G", "XFE", "") for row in _COUNTS],
}
"""By what stands for a value on the help pages."""

_WORDS = "address agency dimension file files format lang new old phrases record schema split stage target task text"
_WORDS += " logs log_forms log_task log_record members batch folder"
NO_NUMBERS = {None, *(f"mv_{word}" for word in _WORDS.split())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copyfile(PLAN, tmp_path / "plan.yaml")
    (tmp_path / "units.csv").write_text("Sở Y tế\nBan Dân tộc\n", "utf-8")
    (tmp_path / "annex.csv").write_text(
        "TT,Nội dung,Đơn vị chủ trì,Thời gian,Kinh phí (đồng)\n1,Việc,Sở Nội vụ,12 lần/năm,10.000.000\n",
        "utf-8",
    )
    return tmp_path


SOUND: dict[str, str] = {
    "budget": f"{shlex.quote(LOG.as_posix())}",
    "calendar": "",
    "check": f"{shlex.quote(LOG.as_posix())}",
    "tasks": "",
    "members": "plan.yaml so-ban-nganh units.csv",
    "estimate": f"{shlex.quote(LOG.as_posix())}",
    "record": "log.yaml 3 --date 2020-05-05",
    "remind": f"{shlex.quote(LOG.as_posix())} -a dai-ptth --no-record",
    "log": f"{shlex.quote(LOG.as_posix())}",
    "report": f"{shlex.quote(LOG.as_posix())}",
    "rollup": ".",
    "form": "-a so-tu-phap -o form.xlsx --force",
    "collect": "log.yaml form.xlsx",
    "explain": "'15 số/năm'",
    "validate": f"{shlex.quote(PLAN.as_posix())}",
    "import": "annex.csv",
    "export": "-o annex.docx --force",
    "new": f"{shlex.quote(PLAN.as_posix())} --year 2022",
    "diff": f"{shlex.quote(PLAN.as_posix())} {shlex.quote(PLAN.as_posix())}",
    "schema": "plan",
}
WITH = {
    ("calendar", "alarm"): "-o c.ics --force",
    ("check", "words"): f"{shlex.quote(LOG.as_posix())} --missing",
    ("check", "period"): f"{shlex.quote(LOG.as_posix())} --missing",
    ("remind", "words"): f"{shlex.quote(LOG.as_posix())} --no-record --missing",
    ("record", "value"): "log.yaml --target x",
}
"""Options that go with others only."""


def sound(command: str, option: str = "") -> list[str]:
    """Return words with which a command comes to its end."""
    return shlex.split(WITH.get((command, option), SOUND[command]))


def params(command: str) -> list[Any]:
    group: Any = get_command(app)
    found: list[Any] = group.get_command(None, command).params
    return found


def spoken(param: Any, value: str) -> list[str]:
    """Return how an option or an argument is given a value."""
    return [f"{param.opts[0]}={value}"] if param.param_type_name == "option" else [value]


def answered(done: Ran, words: object) -> None:
    """See that a run is an answer, or a refusal in words."""
    assert done.code in (Exit.OK, Exit.OVERDUE, Exit.BAD_INPUT, Exit.FINDINGS), (words, done.err)
    assert "Traceback" not in done.err, words
    assert done.code != Exit.BAD_INPUT or done.err or done.out, words


def test_every_kind_of_value_is_tried() -> None:
    kinds = {param.metavar for command in COMMANDS for param in params(command)}
    assert kinds - NO_NUMBERS == VALUES.keys()


@pytest.mark.once
@pytest.mark.parametrize("command", COMMANDS)
def test_times_and_numbers_at_the_edges(command: str, folder: Path) -> None:
    for param in params(command):
        for value in VALUES.get(param.metavar, ()):
            words = [*sound(command, param.name), *spoken(param, value)]
            answered(cchc(command, *words, folder=folder), (command, words))


def _plan(years: str) -> str:
    return f"""\
number: 1/KH
title: Kế hoạch
{years}
agencies: {{a: {{name: Sở A}}}}
tasks:
  - {{id: "1", name: Việc, lead: a, schedule: 12 lần/năm, amount: 10.000.000}}
  - {{id: "2", name: Việc, lead: a, schedule: hằng tuần}}
  - {{id: "3", name: Báo cáo, lead: a, schedule: {{reporting: all, text: "định kỳ quý, 6 tháng, năm"}}}}
  - {{id: "4", name: Việc, lead: a, schedule: {{rrule: "FREQ=MONTHLY;BYMONTHDAY=-1"}}}}
"""


SPANS = [f"year: {year}" for year in ("0", "1", "1899", "1900", "2200", "2201", "9999", "10000", "9" * 30)]
SPANS += [
    "period: {start: 1900-01-01, end: 2200-12-31}",
    "period: {start: 2199-12-31, end: 2200-12-31}",
    "period: {start: 2200-12-31, end: 2200-12-31}",
    "period: {start: 1900-01-01, end: 1900-01-01}",
]


ASKED = """
budget --by month -p p.yaml
budget --by quarter -p p.yaml
calendar -p p.yaml
calendar -m 12 -p p.yaml
calendar -m 1/1900 -p p.yaml
calendar -q 4/2200 -p p.yaml
calendar -o c.ics --force -p p.yaml
check log.yaml --as-of 1900-01-01 --all -p p.yaml
check log.yaml --as-of 2200-12-31 --within 366 -p p.yaml
check log.yaml --as-of 1900-01-01 --missing -p p.yaml
check log.yaml --as-of 2200-12-31 --missing -p p.yaml
report log.yaml --as-of 1900-01-01 -p p.yaml
report log.yaml --as-of 2200-12-31 -p p.yaml
report log.yaml --period Y/2200 -o r.docx --force -p p.yaml
report log.yaml --period M12/2200 -o r.html --force -p p.yaml
report log.yaml --period Q1/1900 -o r.xlsx --force -p p.yaml
report log.yaml --period Y -p p.yaml
form --all -o f --force -p p.yaml
form --all --period Y/2200 -o f --force -p p.yaml
form --all --period Q1/1900 -o f --force -p p.yaml
record log.yaml 1 --date 1900-01-01 -p p.yaml
record log.yaml 1 --date 2200-12-31 -p p.yaml
record log.yaml 1 -p p.yaml
tasks -p p.yaml
tasks 4 -p p.yaml
explain "hằng tuần" "tháng 12 và tháng 1" -p p.yaml
validate p.yaml
export p.yaml -o e.docx --force
export p.yaml -o e.xlsx --force
diff p.yaml next.yaml
new p.yaml --year 1901
new p.yaml --year 2200
"""


@pytest.mark.once
@pytest.mark.parametrize("span", SPANS)
def test_plans_at_the_edges_of_time(span: str, folder: Path) -> None:
    (folder / "p.yaml").write_text(_plan(span), "utf-8")
    (folder / "next.yaml").write_text(_plan("year: 2000"), "utf-8")
    (folder / "log.yaml").write_text("# chưa có\n", "utf-8")
    for line in ASKED.strip().splitlines():
        answered(cchc(*shlex.split(line), folder=folder), (span, line))


# -- words that are no text


HALVES = ["\udcff\udce1\udcbb", "\udcff.yaml", "--\udcff", "-\udcff"]
"""What Python makes of bytes that are not UTF-8."""


@pytest.mark.once
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_words_that_are_not_utf_8(command: str, folder: Path) -> None:
    answered(cchc(*filter(None, [command]), *HALVES, folder=folder), command)
    for half in HALVES:
        words = [*filter(None, [command]), half]
        answered(cchc(*words, folder=folder), words)
        for param in params(command) if command else ():
            if not getattr(param, "is_flag", False):
                for form in ("table", "json", "csv"):
                    words = [command, *sound(command), *spoken(param, half), f"--format={form}"]
                    answered(cchc(*words, folder=folder), words)


def started(
    *words: str | bytes | Path, folder: Path, shell: str = "", **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `cchc` as a process of its own, in words that may be bytes."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(PERSONAL)}
    command: list[Any] = [sys.executable, "-m", "cchc_cli", *words]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    return subprocess.run(
        command, capture_output=True, cwd=folder, env={**clean, **env}, timeout=600, check=False
    )


LOCALES = [
    {},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX"},
    {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
]


@pytest.mark.skipif(sys.platform == "win32", reason="what POSIX does with bytes and locales")
@pytest.mark.parametrize("env", LOCALES, ids=lambda env: "-".join(env.values()) or "own")
def test_the_locale_changes_nothing(env: dict[str, str], folder: Path) -> None:
    shutil.copy(PLAN, folder / "kế hoạch.yaml")
    done = started(
        "budget", "-a", "Sở Tư pháp", "-p", "kế hoạch.yaml", "-o", "đã tính.json", folder=folder, **env
    )
    assert (done.returncode, done.stderr.decode()) == (Exit.OK, "Đã ghi đã tính.json\n")
    assert "Sở Tư pháp" in (folder / "đã tính.json").read_text("utf-8")
    done = started("budget", "-a", "Sở Tư phép", folder=folder, **env)
    assert done.returncode == Exit.BAD_INPUT
    near = "Nếu ý bạn là Sở Tư pháp (so-tu-phap), gõ: --agency so-tu-phap."
    assert f"Kế hoạch không có cơ quan “Sở Tư phép”. {near}" in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="what POSIX does with bytes and locales")
@pytest.mark.parametrize("env", LOCALES, ids=lambda env: "-".join(env.values()) or "own")
def test_bytes_that_are_not_utf_8_are_told(env: dict[str, str], folder: Path) -> None:
    named = os.path.join(os.fsencode(folder), b"\xff\xe1.yaml")  # noqa: PTH118
    shutil.copy(os.fsencode(PLAN), named)
    assert started("tasks", "-p", b"\xff\xe1.yaml", folder=folder, **env).returncode == Exit.OK
    done = started("record", "log.yaml", "3", "--date", "2020-05-05", "--note", b"\xff", folder=folder, **env)
    assert done.returncode == Exit.BAD_INPUT
    assert "log.yaml: --note: lỗi [text-not-unicode]" in done.stderr.decode()
    assert not (folder / "log.yaml").exists()


# -- an input that is closed


@pytest.mark.once
@pytest.mark.skipif(sys.platform == "win32", reason="what a POSIX shell does with streams")
@pytest.mark.parametrize("stdin", ["<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["explain", "-"], Exit.BAD_INPUT),
        (["record", "log.yaml"], Exit.BAD_INPUT),
        (["record", "log.yaml", "3", "--date", "2020-05-05"], Exit.OK),
        (["import", "/dev/stdin"], Exit.BAD_INPUT),
        (["budget", "-p", "/dev/stdin"], Exit.BAD_INPUT),
        (["budget", "-o", "there.json"], Exit.BAD_INPUT),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_nobody_is_asked_where_nobody_can_answer(
    stdin: str, words: list[str], code: int, folder: Path
) -> None:
    (folder / "there.json").write_text("{}")
    done = started(*words, folder=folder, shell=stdin)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


# -- clocks that were never set, or set in another age


@pytest.mark.once
@pytest.mark.parametrize("now", [-86_400.0, 315_446_400.0, 4_354_819_200.0])
def test_what_is_written_does_not_depend_on_the_clock(
    now: float, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1969, a day before 1980, and 2108: no zip has these years."""
    before = {name: (folder / name).read_bytes() for name in _written(folder)}
    actual = {"time": time.time, "localtime": time.localtime, "gmtime": time.gmtime}
    monkeypatch.setattr(time, "time", lambda: now)
    for name in ("localtime", "gmtime"):
        monkeypatch.setattr(time, name, lambda at=None, real=actual[name]: real(now if at is None else at))
    after = {name: (folder / name).read_bytes() for name in _written(folder)}
    assert after == before


def _written(folder: Path) -> Iterator[str]:
    """Write a file of each kind of zip with each command that can, and yield their names."""
    for command, outputs in COMMANDS.items():
        for suffix in set(NOT_TEXT) & set(outputs.suffixes):
            name = f"{command}.{suffix}"
            words = [
                word for word in sound(command) if word not in ("form.xlsx", "annex.docx", "-o", "--force")
            ]
            day = (
                ["--as-of", "2020-12-20"]
                if command in ("check", "estimate", "remind", "report", "budget", "rollup")
                else []
            )
            done = cchc(command, *words, *day, "-o", name, "--force", folder=folder)
            assert done.code in (Exit.OK, Exit.OVERDUE), done.err
            yield name


@pytest.mark.parametrize("stamp", [0, 86_400, 4_354_819_200])
def test_files_of_another_age_are_read_and_replaced(stamp: int, folder: Path) -> None:
    assert cchc("form", "-a", "so-tu-phap", "-o", "form.xlsx", folder=folder).code == Exit.OK
    shutil.copy(LOG, folder / "log.yaml")
    for name in ("form.xlsx", "log.yaml", "annex.csv"):
        os.utime(folder / name, (stamp, stamp))
    assert cchc("collect", "log.yaml", "form.xlsx", folder=folder).code == Exit.OK
    assert cchc("record", "log.yaml", "3", "--date", "2020-05-05", folder=folder).code == Exit.OK
    assert cchc("import", "annex.csv", folder=folder).code == Exit.FINDINGS
    assert cchc("budget", "-o", "form.xlsx", "--force", folder=folder).code == Exit.OK
