"""Writing a result to a file, whole or not at all."""

import errno
import os
import re
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.text import fold
from cchc_cli.files.disk.rejected import Rejected, whole_file

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_output(path: Path, data: bytes, *, force: bool = False) -> None:
    """Put `data` into the file `path`, so that at every moment the old file or the new one is there whole.

    The bytes go to a new file in the same folder, reach the disk, and take the target's name. A file that
    is replaced, which needs `force`, leaves its owner and permissions to the new one; a symbolic link stays,
    and the file that it names is replaced. Of several names of one file (hard links) only this one is given
    the new content: the others are most likely backups. What is no regular file (`/dev/stdout`, a pipe) is
    written into.

    Raises `Rejected` with one `output-…` diagnostic, and nothing is left behind.
    """
    try:
        _write(path, data, force)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise rejection(path, error) from error


def named_by(path: Path) -> Path:
    """Return the file that `path` names, behind whatever links. Raises `OSError` where they lead in a circle."""
    # `resolve` says so by an error of its own until Python 3.13, and not at all from then on.
    with suppress(FileNotFoundError, NotADirectoryError):
        path.stat()
    return path.resolve()


def make_folder(path: Path) -> None:
    """Make a folder for results where there is none; its parent is there. Raises `Rejected`."""
    try:
        path.mkdir(exist_ok=True)
    except FileNotFoundError as error:
        raise whole_file("output-no-folder", str(path), folder=str(path.parent)) from error
    except FileExistsError as error:
        raise whole_file("output-not-folder", str(path)) from error
    except (OSError, ValueError) as error:
        raise rejection(path, error) from error


def already_there(paths: Sequence[Path]) -> Rejected:
    """Return the refusal to replace each of some files without `force`."""
    return Rejected([Diagnostic("output-exists", str(path)) for path in paths])


def file_names(words: Iterable[str], suffix: str) -> dict[str, str]:
    """Return a file name for each of some ids, which may hold what no file name may, or differ by an accent only."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for word in words:
        stem = re.sub(r"[^a-z0-9]+", "-", fold(word)).strip("-") or "co-quan"
        numbered = (f"{stem}-{n}.{suffix}" for n in count(2))
        names[word] = next(name for name in chain([f"{stem}.{suffix}"], numbered) if name not in taken)
        taken.add(names[word])
    return names


def _write(path: Path, data: bytes, force: bool) -> None:
    target = named_by(path)
    if target.is_dir():
        raise whole_file("output-folder", str(path))
    if not target.parent.is_dir():
        raise whole_file("output-no-folder", str(path), folder=str(target.parent))
    if target.exists():
        mode = target.stat().st_mode
        if not stat.S_ISREG(mode):
            target.write_bytes(data)
            return
        if not force:
            raise whole_file("output-exists", str(path))
        # A new name can be given over a file that can't be written into; that is not what read-only means.
        if not mode & 0o222 or not os.access(target, os.W_OK):
            raise whole_file("output-read-only", str(path))
    _replace(target, data)


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".cchc-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            if target.exists():
                _take_after(target, temporary)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _give_name(temporary, target)
    finally:
        # Where even this fails, what was meant to be done has been, or its own error is told.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _take_after(old: Path, new: Path) -> None:
    """Give a new file the owner, mode and access list of the old one, as far as this user may."""
    if hasattr(os, "chown"):
        status = old.stat()
        with suppress(OSError):
            os.chown(new, status.st_uid, status.st_gid)
    with suppress(OSError):
        shutil.copystat(old, new)


def _give_name(temporary: Path, target: Path) -> None:
    """Put the new file under the old one's name. On Windows a reader that has it open is waited for."""
    patience = time.monotonic() + (2.0 if sys.platform == "win32" else 0.0)
    while True:
        try:
            temporary.replace(target)
            return
        except PermissionError:
            if time.monotonic() >= patience:
                raise
            time.sleep(0.05)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be synchronised (not on Windows)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    # Some network drives have no such call. The file itself is whole and in its place.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def rejection(path: Path, error: Exception) -> Rejected:
    """Return the diagnostic of an error met while writing `path`, which is as it was before."""
    number = getattr(error, "errno", None)
    if number in _FULL:
        return whole_file("output-full", str(path))
    if isinstance(error, PermissionError):
        # On Windows a program that has the file open (Excel, Word) locks it.
        return whole_file("output-locked" if path.exists() else "output-denied", str(path))
    if number == errno.EROFS:
        return whole_file("output-denied", str(path))
    return whole_file("output-failed", str(path), reason=getattr(error, "strerror", None) or str(error))
