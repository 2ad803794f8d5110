"""What was read is remembered by what the files hold; whatever is met in the folder, the answer is the same."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.cache import store
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.load import load_log, places_of
from cchc_cli.files.plan import load
from cchc_cli.files.plan.load import load_plan
from tests.conftest import Ran, cchc

ROOT = Path(__file__).parents[3]

PLAN = """\
number: 1/KH
title: Kế hoạch
year: 2020
agencies:
  a: {name: Sở A, valid: {to: 2020-05-31}, successors: [b]}
  b: {name: Sở B}
  xa: {name: UBND các xã, size: 10}
tasks:
  - {id: 1, name: Bản tin, lead: a, schedule: 12 số/năm, amount: 70.000.000}
  - {id: 2, name: Hội nghị, lead: b, schedule: {dates: [2020-06-01, 2020-09-01], count: 2}}
  - {id: 3, name: Truyền thanh, lead: xa, schedule: hằng quý}
"""
LOG = """\
- {plan: 1/KH, file: ke-hoach.yaml}
- {id: r1, task: 1, date: 2020-02-03, count: 2, spent: 5.000.000}
- {id: r2, task: 3, date: 2020-03-30, count: 1}
- {id: r3, task: 2, date: 2020-06-01, evidence: [Báo cáo 1, Báo cáo 2], note: “đủ”}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plan and its log, both of which are warned of, and a cache beside that is empty."""
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("CCHC_NO_CACHE")
    office = tmp_path / "office"
    office.mkdir()
    (office / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    (office / "progress.yaml").write_text(LOG, "utf-8")
    monkeypatch.chdir(office)
    return office


def kept(here: Path) -> list[Path]:
    folder = here.parent / "home" / "cchc"
    return sorted(folder.iterdir()) if folder.is_dir() else []


def same(one: LoadedPlan, other: LoadedPlan) -> bool:
    works = one.plan.works
    return (one.plan, one.warnings, [one.schedule(w) for w in works], one.workdays.off) == (
        *(other.plan, other.warnings),
        *([other.schedule(w) for w in works], other.workdays.off),
    )


@pytest.fixture
def _read_no_more(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read plan and log once; whoever reads a text again fails."""
    load_log("progress.yaml", load_plan("ke-hoach.yaml"))

    def fail(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(load, "plan_from", fail)
    monkeypatch.setattr("cchc_cli.files.log.read.together", fail)


@pytest.mark.usefixtures("_read_no_more")
def test_the_second_time_nothing_is_read(here: Path) -> None:
    loaded = load_plan("ke-hoach.yaml")
    log = load_log("progress.yaml", loaded)
    assert [warning.code for warning in loaded.warnings] == ["agency-ended"]
    assert [warning.code for warning in log.warnings] == ["record-units-unsaid", "record-only-tells"]
    assert [record.count for record in log.records] == [2, 1, None]
    assert [len(loaded.schedule(work).due) for work in loaded.plan.works] == [12, 4, 4]
    assert places_of(log) == (("progress.yaml", 2), ("progress.yaml", 3), ("progress.yaml", 4))


@pytest.mark.usefixtures("_read_no_more")
@pytest.mark.parametrize("changed", ["ke-hoach.yaml", "progress.yaml"])
def test_a_file_that_changed_is_read_again(here: Path, changed: str) -> None:
    file = here / changed
    status = file.stat()
    file.write_text(file.read_text("utf-8").replace("2020-0", "2020-1", 1).replace("10-0", "10-1"), "utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(AssertionError, match="read again"):
        load_log("progress.yaml", load_plan("ke-hoach.yaml"))


@pytest.mark.usefixtures("_read_no_more")
def test_a_log_is_not_remembered_for_another_plan(here: Path) -> None:
    (here / "khac.yaml").write_bytes((here / "ke-hoach.yaml").read_bytes())
    with pytest.raises(AssertionError, match="read again"):
        load_log("progress.yaml", load_plan("khac.yaml"))


def test_only_its_user_can_read_what_is_remembered(here: Path) -> None:
    load_plan("ke-hoach.yaml")
    (file,) = kept(here)
    assert (file.parent.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_faulty_file_is_never_remembered(here: Path) -> None:
    (here / "ke-hoach.yaml").write_text(PLAN.replace("70.000.000", "7O"), "utf-8")
    for _ in range(2):
        with pytest.raises(Rejected):
            load_plan("ke-hoach.yaml")
    assert kept(here) == []
    (here / "ke-hoach.yaml").write_text(PLAN, "utf-8")
    loaded = load_plan("ke-hoach.yaml")
    (here / "progress.yaml").write_text(LOG.replace("task: 2", "task: 9"), "utf-8")
    for _ in range(2):
        with pytest.raises(Rejected):
            load_log("progress.yaml", loaded)
    assert len(kept(here)) == 1


def _spoilt(name: str, data: bytes) -> Iterator[bytes]:
    for place in range(0, len(data), 97):
        yield data[:place]
        yield data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
    yield data + b" "
    for foreign in (
        b"\0" * 200,
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'[null,[1,{"plan":[null]}]]',
        b"\xff",
    ):
        yield foreign
        yield store._seal(name, foreign) + b"\n" + foreign


def test_whatever_stands_in_its_file_the_plan_is_the_same(here: Path) -> None:
    right = load_plan("ke-hoach.yaml")
    (file,) = kept(here)
    data = file.read_bytes()
    for spoilt in _spoilt(file.name, data):
        file.write_bytes(spoilt)
        assert same(load_plan("ke-hoach.yaml"), right)
        assert file.read_bytes() == data


def test_what_is_put_under_the_name_of_another_is_not_believed(here: Path) -> None:
    right = load_plan("ke-hoach.yaml")
    (own,) = kept(here)
    (here / "khac.yaml").write_text(PLAN.replace("70.000.000", "90.000.000"), "utf-8")
    load_plan("khac.yaml")
    (other,) = set(kept(here)) - {own}
    other.replace(own)
    assert same(load_plan("ke-hoach.yaml"), right)


@pytest.mark.skipif(sys.platform == "win32", reason="a file's owner is no number there")
@pytest.mark.usefixtures("_read_no_more")
def test_what_another_user_put_there_is_not_believed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: here.stat().st_uid + 1)
    with pytest.raises(AssertionError, match="read again"):
        load_plan("ke-hoach.yaml")


def test_a_folder_under_its_name_is_no_harm(here: Path) -> None:
    right = load_plan("ke-hoach.yaml")
    (file,) = kept(here)
    file.unlink()
    file.mkdir()
    assert same(load_plan("ke-hoach.yaml"), right)


def test_a_file_in_the_place_of_the_folder_stays(here: Path) -> None:
    (here.parent / "home" / "cchc").write_text("của ai đó", "utf-8")
    assert load_plan("ke-hoach.yaml").plan.number == "1/KH"
    assert (here.parent / "home" / "cchc").read_text("utf-8") == "của ai đó"


@pytest.mark.parametrize("call", ["os.open", "os.scandir", "pathlib.Path.replace", "pathlib.Path.mkdir"])
def test_a_drive_that_takes_nothing_is_no_harm(
    here: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store._program()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(call, refuse)
    assert load_plan("ke-hoach.yaml").plan.number == "1/KH"
    monkeypatch.undo()
    assert not list(here.parent.rglob("*.[0-9]*"))


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is the library's elsewhere")
@pytest.mark.parametrize("cache", ["/srv/nhớ", "", "nhớ", "~/nhớ", None])
def test_the_folder_is_that_of_the_user(
    cache: str | None, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(here))
    monkeypatch.delenv("XDG_CACHE_HOME")
    if cache is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", cache)
    # What is no whole path is as if it were not there (XDG Base Directory): an older library takes it.
    whole = not cache or cache.startswith("/")
    assert store._folder() == (
        user_cache_path("cchc", appauthor=False) if whole else here / ".cache" / "cchc"
    )


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_where_there_is_no_home_nothing_is_written(
    system: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "~")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: Path("~/.cache/cchc"))
    assert load_plan("ke-hoach.yaml").digest is None
    home = here / "none"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: home / ".cache" / "cchc")
    assert load_plan(here / "ke-hoach.yaml").plan.number == "1/KH"
    assert sorted(file.name for file in here.iterdir()) == ["ke-hoach.yaml", "progress.yaml"]
    assert not home.exists()


def test_who_wants_nothing_remembered_has_nothing_written(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_NO_CACHE", "1")
    loaded = load_plan("ke-hoach.yaml")
    load_log("progress.yaml", loaded)
    assert (loaded.digest, kept(here)) == (None, [])


def test_what_was_used_longest_ago_goes(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_FILES", 3)
    plans = [here / f"{n}.yaml" for n in range(5)]
    for n, plan in enumerate(plans):
        plan.write_text(PLAN.replace("1/KH", f"{n}/KH"), "utf-8")
    files: list[Path] = []
    for n, plan in enumerate(plans[:3]):
        load_plan(plan)
        (new,) = set(kept(here)) - set(files)
        os.utime(new, (n, n))
        files.append(new)
    foreign = files[0].with_name("ghi-chu.txt")
    foreign.write_text("của ai đó", "utf-8")
    load_plan(plans[0])  # used now, the second is the oldest
    load_plan(plans[3])
    assert files[1] not in kept(here)
    assert {files[0], files[2], foreign} < set(kept(here))
    monkeypatch.setattr(store, "MOST_BYTES", 10)
    load_plan(plans[4])
    assert kept(here) == [foreign]


def test_another_program_reads_for_itself(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def now() -> str | None:
        store._program.cache_clear()
        return store.digest_of("plan", "a.yaml", b"x")

    digests = [now()]
    assert now() == digests[0]
    monkeypatch.setattr(store, "__version__", "9.9.9")
    digests.append(now())
    monkeypatch.setattr(sys, "version", "3.99")
    digests.append(now())
    days = here / "workdays.tsv"
    days.write_text("khác", "utf-8")
    monkeypatch.setattr(store, "shipped", lambda _: days)
    digests.append(now())
    package = here / "package"
    for room in ("domain", "files"):
        (package / room / "model").mkdir(parents=True)
    module = package / "domain" / "model" / "plan.py"
    module.write_text("x = 1", "utf-8")
    monkeypatch.setattr(store, "_PACKAGE", package)
    digests.append(now())
    os.utime(module, (1, 1))
    digests.append(now())
    module.write_text("x = 12", "utf-8")
    os.utime(module, (1, 1))
    digests.append(now())
    store._program.cache_clear()
    assert len({*digests, store.digest_of("log", "a.yaml", b"x"), store.digest_of("plan", "a.yamlx")}) == 9
    monkeypatch.undo()
    store._program.cache_clear()


COMMANDS = (
    (),
    ("budget",),
    ("budget", "progress.yaml", "--by", "task", "--as-of", "2020-10-20"),
    ("calendar", "--month", "9"),
    ("calendar", "--format", "ics"),
    ("check", "--as-of", "2020-10-20"),
    ("check", "--missing", "H1", "--as-of", "2020-10-20"),
    ("tasks",),
    ("log",),
    ("estimate",),
    ("report", "H1", "--as-of", "2020-07-01"),
    ("diff", "ke-hoach.yaml", "ke-hoach.yaml"),
    ("explain", "hằng quý"),
    ("validate", "ke-hoach.yaml", "progress.yaml"),
)


def _ran(here: Path, words: tuple[str, ...], language: str, unremembered: str = "") -> Ran:
    env = {"CCHC_LANG": language, "CCHC_NO_CACHE": unremembered}
    ran = cchc(*words, folder=here, env=env)
    # An entry of a calendar says when it was made, to the second.
    return ran._replace(out=re.sub(r"(DTSTAMP|LAST-MODIFIED):\w+", "", ran.out), data=b"")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_says_the_same_whatever_was_read_before(
    here: Path, words: tuple[str, ...], language: str
) -> None:
    right = _ran(here, words, language, unremembered="1")
    assert right.code != 70
    assert _ran(here, words, language) == right
    assert _ran(here, words, language) == right


_WARM = """
import sys
from cchc_cli.commands.app import run
for words in (["budget"], ["calendar", "--month", "9"], ["check", "--as-of", "2020-10-20"], ["tasks"], []):
    run(words)
print(*sorted(name for name in sys.modules if name.startswith((
    "yaml", "pydantic", "hashlib", "cchc_cli.domain.phrases", "cchc_cli.domain.rules.checks"
))), file=sys.stderr)
"""


def test_where_all_was_read_before_nothing_that_reads_is_loaded(here: Path) -> None:
    for words in (("budget",), ("check", "--as-of", "2020-10-20")):
        _ran(here, words, "vi")
    before = {file: file.stat().st_mtime_ns for file in kept(here)}
    done = subprocess.run(
        [sys.executable, "-c", _WARM], cwd=here, capture_output=True, encoding="utf-8", timeout=600
    )
    assert done.stderr.splitlines()[-1] == "", done.stderr
    assert len(before) == 3  # the plan, how the log begins, and the log
    assert before.keys() == set(kept(here))


def test_several_that_begin_at_once_all_have_their_answer(here: Path) -> None:
    command = [sys.executable, "-m", "cchc_cli", "check", "--as-of", "2020-10-20"]
    own, alone = {**os.environ}, {**os.environ, "CCHC_NO_CACHE": "1"}
    running = [subprocess.Popen(command, cwd=here, env=own, stdout=subprocess.PIPE) for _ in range(4)]
    answers = {process.communicate(timeout=600)[0] for process in running}
    right = subprocess.run(command, cwd=here, env=alone, stdout=subprocess.PIPE, timeout=600)
    assert answers == {right.stdout}
    assert len(kept(here)) == 3
