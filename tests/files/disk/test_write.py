"""A result reaches its file whole, or the old file stays as it was and nothing else is left."""

import os
import resource
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_cli.files.disk.commit import COMMITS
from cchc_cli.files.disk.lock import writing
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.write import sweep, write_output, write_outputs

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions and links as POSIX has them")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that holds only what a test put there: a temporary file left in it fails the test."""
    yield tmp_path
    assert not list(tmp_path.rglob(".cchc-*"))


def refusal(path: Path, data: bytes = b"new", *, force: bool = False) -> str:
    with pytest.raises(Rejected) as caught:
        write_output(path, data, force=force)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.file == str(path)
    return diagnostic.code


def test_a_new_file_and_then_its_replacement(folder: Path) -> None:
    target = folder / "kết quả.xlsx"
    write_output(target, b"old")
    assert refusal(target) == "output-exists"
    assert target.read_bytes() == b"old"
    write_output(target, b"new", force=True)
    assert target.read_bytes() == b"new"


@POSIX
def test_a_new_file_has_the_permissions_of_any_new_file_and_a_replaced_one_keeps_its_own(
    folder: Path,
) -> None:
    before = os.umask(0o027)
    try:
        write_output(folder / "a", b"old")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "a").stat().st_mode) == 0o640
    (folder / "a").chmod(0o664)
    write_output(folder / "a", b"new", force=True)
    assert stat.S_IMODE((folder / "a").stat().st_mode) == 0o664


@POSIX
def test_a_link_stays_and_what_it_names_is_replaced(folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "real" / "a").write_bytes(b"old")
    (folder / "link").symlink_to("real/a")
    write_output(folder / "link", b"new", force=True)
    assert (folder / "link").readlink() == Path("real/a")
    assert (folder / "real" / "a").read_bytes() == b"new"


def _as_later_pythons_resolve(self: Path) -> Path:
    return Path(os.path.realpath(self))


@POSIX
@pytest.mark.parametrize("resolve", [Path.resolve, _as_later_pythons_resolve])
def test_links_in_a_circle_are_no_place_for_a_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, resolve: Callable[[Path], Path]
) -> None:
    monkeypatch.setattr(Path, "resolve", resolve)
    (folder / "loop").symlink_to("loop")
    (folder / "there").symlink_to("back")
    (folder / "back").symlink_to("there")
    for name in ("loop", "there", "loop/a"):
        for force in (False, True):
            assert refusal(folder / name, force=force) == "output-circle"
        with pytest.raises(Rejected) as rejected, writing(folder / name):
            raise AssertionError("there is no such file")
        assert [d.code for d in rejected.value.diagnostics] == ["output-circle"]
    assert sorted(p.name for p in folder.iterdir() if p.is_symlink()) == ["back", "loop", "there"]


def test_what_is_no_place_for_a_file_is_refused(folder: Path) -> None:
    assert refusal(folder, force=True) == "output-folder"
    assert refusal(folder / "absent" / "a") == "output-no-folder"
    (folder / "a").write_bytes(b"old")
    assert refusal(folder / "a" / "b") == "output-no-folder"
    assert refusal(folder / ("x" * 300)) == "output-failed"
    assert refusal(folder / "a\0b") == "output-failed"


@POSIX
def test_a_read_only_file_is_left_alone_even_where_its_folder_is_not(folder: Path) -> None:
    (folder / "a").write_bytes(b"old")
    (folder / "a").chmod(0o444)
    assert refusal(folder / "a", force=True) == "output-read-only"
    assert (folder / "a").read_bytes() == b"old"


def test_a_target_held_by_another_program_stays_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace a file that Excel has open."""

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied")

    (folder / "a").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert refusal(folder / "a", force=True) == "output-locked"
    assert (folder / "a").read_bytes() == b"old"
    assert refusal(folder / "b") == "output-denied"


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """The superuser may write everywhere: where it runs the tests, it becomes nobody for a while."""
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)


@POSIX
def test_a_folder_that_is_closed_is_said() -> None:
    with tempfile.TemporaryDirectory() as outer:  # pytest's own folders are closed to others
        Path(outer).chmod(0o755)
        (Path(outer) / "closed").mkdir(mode=0o555)
        (Path(outer) / "open").mkdir()
        (Path(outer) / "open").chmod(0o777)
        with an_ordinary_user():
            assert refusal(Path(outer) / "closed" / "a") == "output-denied"
            write_output(Path(outer) / "open" / "a", b"x", force=False)
            assert (Path(outer) / "open" / "a").read_bytes() == b"x"


@POSIX
def test_a_full_disk_leaves_the_old_file_whole(folder: Path) -> None:
    """A limit on the size of files stands in for the disk; it binds a process, so one is started for it."""
    (folder / "a").write_bytes(b"old")
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from cchc_cli.files.disk.write import write_output; from cchc_cli.files.disk.rejected import Rejected\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))\n"
        "try: write_output(Path(sys.argv[1]), b'n' * 5000, force=True)\n"
        "except Rejected as rejected: print(rejected.diagnostics[0].code)\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", program, folder / "a"], capture_output=True, text=True, check=True
    )
    assert out.stdout == "output-full\n"
    assert (folder / "a").read_bytes() == b"old"
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 1000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_device_is_written_into_and_never_replaced() -> None:
    assert refusal(Path("/dev/full")) == "output-full"
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    write_output(Path("/dev/null"), b"new")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_an_interrupt_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    (folder / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_output(folder / "a", b"new", force=True)
    assert (folder / "a").read_bytes() == b"old"


# -- several at once


def _several(folder: Path, size: int = 3) -> dict[Path, bytes]:
    return {folder / f"{n}.txt": f"new {n}".encode() for n in range(size)}


def _texts(folder: Path) -> dict[str, str]:
    return {p.name: p.read_text() for p in folder.iterdir()}


def test_several_files_are_written_or_none(folder: Path) -> None:
    write_outputs(_several(folder))
    assert _texts(folder) == {f"{n}.txt": f"new {n}" for n in range(3)}


@pytest.mark.parametrize("name", ["x" * 300, "absent/a", "a\0b"])
def test_one_name_that_can_not_be_written_leaves_the_others_unwritten(folder: Path, name: str) -> None:
    with pytest.raises(Rejected) as caught:
        write_outputs({**_several(folder), folder / name: b"new"})
    assert [d.file for d in caught.value.diagnostics] == [str(folder / name)]
    assert _texts(folder) == {}


def test_all_that_are_there_already_are_named_at_once(folder: Path) -> None:
    (folder / "0.txt").write_text("old")
    (folder / "2.txt").write_text("old")
    with pytest.raises(Rejected) as caught:
        write_outputs(_several(folder))
    assert [Path(d.file).name for d in caught.value.diagnostics] == ["0.txt", "2.txt"]
    assert _texts(folder) == {"0.txt": "old", "2.txt": "old"}


@pytest.mark.parametrize("failing", [0, 1, 2])
@pytest.mark.parametrize("there", [(), (0, 1), (0, 1, 2)])
def test_where_one_can_not_take_its_name_the_others_are_put_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, failing: int, there: tuple[int, ...]
) -> None:
    """Excel has one of the forms open: that is seen when the others have their names."""
    before = {f"{n}.txt": f"old {n}" for n in there}
    for name, text in before.items():
        (folder / name).write_text(text)
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == f"{failing}.txt":
            raise PermissionError(13, "Access is denied")
        return really(self, target)

    written = len(COMMITS.written)
    with monkeypatch.context() as excel:
        excel.setattr(Path, "replace", replace)
        with pytest.raises(Rejected) as caught:
            write_outputs(_several(folder), force=True)
    (diagnostic,) = caught.value.diagnostics
    assert Path(diagnostic.file).name == f"{failing}.txt"
    assert _texts(folder) == before
    assert len(COMMITS.written) == written


def test_what_can_not_be_put_back_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, **_: object) -> None:
        raise PermissionError(13, "Access is denied")

    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "2.txt":
            monkeypatch.setattr(Path, "unlink", refuse)
            refuse(self)
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Rejected) as caught:
        write_outputs(_several(folder), force=True)
    monkeypatch.undo()
    told = [(d.code, Path(d.file).name) for d in caught.value.diagnostics]
    assert told == [("output-denied", "2.txt"), ("output-stays", "1.txt"), ("output-stays", "0.txt")]
    for left in folder.glob(".cchc-*"):
        left.unlink()
    assert set(_texts(folder)) == {"0.txt", "1.txt"}


def test_a_name_that_somebody_takes_just_now_is_not_taken_from_him(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def fsync(handle: int) -> None:
        really(handle)
        (folder / "a").write_text("another's")

    monkeypatch.setattr(os, "fsync", fsync)
    assert refusal(folder / "a") == "output-exists"
    assert (folder / "a").read_text() == "another's"


@pytest.mark.parametrize("force", [False, True])
def test_an_answer_that_the_network_lost_is_looked_for_in_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    """The server gave the name, its answer got lost, and the call said again finds nothing to do."""
    replace, link = Path.replace, Path.hardlink_to

    def and_lose_the_answer(call: Callable[[Path, Path], object]) -> Callable[[Path, Path], None]:
        def lost(self: Path, target: Path) -> None:
            call(self, target)
            raise FileNotFoundError(2, "No such file or directory")

        return lost

    monkeypatch.setattr(Path, "replace", and_lose_the_answer(replace))
    monkeypatch.setattr(Path, "hardlink_to", and_lose_the_answer(link))
    write_output(folder / "a", b"new", force=force)
    assert (folder / "a").read_bytes() == b"new"


# -- left over


def test_what_killed_writers_left_a_day_ago_is_removed_and_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unfinished = {name: folder / f".cchc-{name * 32}.tmp" for name in "ab"}
    others = [folder / ".cchc-abc.tmp", folder / f"cchc-{'a' * 32}.tmp", folder / f".cchc-{'a' * 32}.tmp.bak"]
    for file in (*unfinished.values(), *others):
        file.write_text("x")
        os.utime(file, (0, 0))
    unfinished["b"].write_text("just now")
    now = time.time()
    really = Path.lstat
    ago = os.stat_result([0] * 10)  # on this disk a file can't be made that is older than it is
    monkeypatch.setattr(
        Path, "lstat", lambda self: ago if self == unfinished["a"] or self in others else really(self)
    )
    write_output(folder / "a", b"new")
    left = {p.name for p in folder.iterdir()} - {"a"}
    assert left == {unfinished["b"].name, *(p.name for p in others)}
    sweep(folder, now + 60 * 60)
    assert unfinished["b"].exists()
    sweep(folder, now + 25 * 60 * 60)
    assert not unfinished["b"].exists()
    for other in others:
        other.unlink()
