"""A result reaches its file whole, or the old file stays as it was and nothing else is left."""

import os
import resource
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_cli.files.disk.lock import writing
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.write import file_names, write_output

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


def test_each_id_has_a_file_of_its_own_inside_the_folder() -> None:
    ids = ["Sở A", "so-a", "../so a", "so-a-2", "SỞ Á", "///", "…", "dai-ptth"]
    names = file_names(ids, "ics")
    assert list(names) == ids
    assert list(names.values()) == [
        *("so-a.ics", "so-a-2.ics", "so-a-3.ics", "so-a-2-2.ics", "so-a-4.ics"),
        *("co-quan.ics", "co-quan-2.ics", "dai-ptth.ics"),
    ]


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
    (folder / "loop").symlink_to("loop")
    assert refusal(folder / "loop", force=True) == "output-failed"
    with pytest.raises(Rejected) as rejected, writing(folder / "loop"):
        pass
    assert rejected.value.diagnostics[0].code == "output-failed"
    assert sorted(path.name for path in folder.iterdir()) == ["link", "loop", "real"]


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
