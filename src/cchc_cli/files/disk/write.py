"""Writing results to files, whole or not at all."""

import errno
import itertools
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.commit import settling
from cchc_cli.files.disk.rejected import Rejected, whole_file

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

# Earlier versions took half as many letters.
_BESIDE = re.compile(r"\.cchc-([0-9a-f]{16}){1,2}\.tmp")

_LEFT_OVER = 24 * 60 * 60
"""Seconds after which a temporary file is nobody's: its writer was killed, or is stopped and will find it gone."""


def write_output(path: Path, data: bytes, *, force: bool = False) -> None:
    """Put `data` into the file `path`; see `write_outputs`.

    What is no regular file (`/dev/stdout`, a pipe) is written into.
    """
    with refused(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
    write_outputs({path: data}, force=force)


def write_outputs(
    files: Mapping[Path, bytes],
    *,
    force: bool = False,
    ready: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> None:
    """Put data into each of some files, so that at every moment each is there whole, the old one or the new.

    The bytes go to new files in the same folders and reach the disk; then, inside what `ready` gives, all take
    their targets' names, in order. Where one can't, those before it are taken back. A file that is replaced,
    which needs `force`, leaves its owner and permissions to the new one; a symbolic link stays, and the file
    that it names is replaced. Of several names of one file (hard links) only this one is given the new content:
    the others are most likely backups.

    Raises `Rejected` with `output-…` diagnostics, and nothing is left behind.
    """
    targets = {path: _target(path) for path in files}
    if not force and (there := [path for path, target in targets.items() if target.exists()]):
        raise already_there(there)
    made = [
        _Output(path, targets[path], data, force, beside(targets[path].parent))
        for path, data in files.items()
    ]
    try:
        for output in made:
            with refused(output.path):
                output.prepare(restorable=output is not made[-1])
        # Once a folder: it is read from end to end.
        for folder, output in {output.temporary.parent: output for output in made}.items():
            with refused(output.path):
                sweep(folder, output.temporary.stat().st_mtime)
        with ready(), settling(files):
            _give_names(made)
        for folder in dict.fromkeys(target.parent for target in targets.values()):
            _sync_folder(folder)
    finally:
        for output in made:
            output.clear()


def write_new(path: Path, data: bytes) -> Path:
    """Put data into a new file and return it: `path`, or where that holds something else, `path` with a number.

    A file that holds the very same is left as it is. Raises `Rejected`.
    """
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in itertools.count(2))
    for name in itertools.chain([path], numbered):
        with refused(name):
            if not name.exists():
                write_outputs({name: data})
                return name
            if name.is_file() and name.read_bytes() == data:
                return name
    raise AssertionError("numbers do not end")


@contextmanager
def make_folder(path: Path) -> Iterator[None]:
    """Make a folder for results where there is none; where they fail, it goes again. Raises `Rejected`."""
    with refused(path):
        try:
            path.mkdir()
            new = True
        except FileExistsError:
            if not path.is_dir():
                raise whole_file("output-not-folder", str(path)) from None
            new = False
        except FileNotFoundError:
            raise whole_file("output-no-folder", str(path), folder=str(path.parent)) from None
    try:
        yield
    except BaseException:
        if new:
            with suppress(OSError):
                path.rmdir()
        raise


def already_there(paths: Sequence[Path]) -> Rejected:
    """Return the refusal to replace each of some files without `force`."""
    return Rejected([Diagnostic("output-exists", str(path)) for path in paths])


def named_by(path: Path) -> Path:
    """Return the file that `path` names, behind whatever links. Raises `Rejected` where they lead in a circle."""
    # `resolve` says so by an error of its own until Python 3.13, and not at all from then on.
    with suppress(FileNotFoundError, NotADirectoryError):
        try:
            path.stat()
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise whole_file("output-circle", str(path)) from None
            raise
    return path.resolve()


def beside(folder: Path) -> Path:
    """Return a new name in a folder for a file on its way to another; left over, it is swept a day later."""
    return folder / f".cchc-{secrets.token_hex(16)}.tmp"


def _target(path: Path) -> Path:
    """Return the file to write. Raises `Rejected` where it may not be written, however that is done."""
    with refused(path):
        target = named_by(path)
        if target.is_dir():
            raise whole_file("output-folder", str(path))
        if not target.parent.is_dir():
            raise whole_file("output-no-folder", str(path), folder=str(target.parent))
        # A new name can be given over a file that can't be written into; that is not what read-only means.
        if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
            raise whole_file("output-read-only", str(path))
        return target


@dataclass(slots=True)
class _Output:
    """One of the files that are written together, on its way from a temporary name to its own."""

    path: Path
    target: Path
    data: bytes
    force: bool
    temporary: Path
    backup: Path | None = None
    identity: tuple[int, int] = (0, 0)

    def prepare(self, *, restorable: bool) -> None:
        """Put the data on the disk under the temporary name, and what it will replace where that must come back."""
        with self.temporary.open("xb") as file:
            if self.target.exists():
                _take_after(self.target, self.temporary)
            file.write(self.data)
            file.flush()
            os.fsync(file.fileno())
            status = os.fstat(file.fileno())
        self.identity = (status.st_dev, status.st_ino)
        if restorable and self.target.exists():
            self.backup = beside(self.target.parent)
            shutil.copy2(self.target, self.backup)

    def give_name(self) -> None:
        """Put the new file under the target's name."""
        try:
            if self.force:
                _replace(self.temporary, self.target)
            else:
                self._take_free_name()
        except OSError:
            # Over a network the answer can be lost, and the call repeated for a file that has its name already.
            if not self._there():
                raise

    def _take_free_name(self) -> None:
        """Take a name that nobody has, also where somebody takes it just now."""
        try:
            self.target.hardlink_to(self.temporary)
        except FileExistsError:
            raise already_there([self.path]) from None
        except OSError:  # there are drives without a second name for a file
            _replace(self.temporary, self.target)

    def _there(self) -> bool:
        try:
            status = self.target.stat()
        except OSError:
            return False
        return (status.st_dev, status.st_ino) == self.identity

    def take_back(self) -> bool:
        """Put back what stood under the target's name; whether that could be done."""
        try:
            if self.backup is not None:
                _replace(self.backup, self.target)
            elif self._there():
                self.target.unlink()
        except OSError:
            return False
        return True

    def clear(self) -> None:
        """Remove what was only on the way. Where even that fails it is swept later; the result stands."""
        for name in (self.temporary, self.backup):
            with suppress(OSError):
                if name is not None:
                    name.unlink(missing_ok=True)


def _give_names(outputs: Sequence[_Output]) -> None:
    done: list[_Output] = []
    try:
        for output in outputs:
            with refused(output.path):
                output.give_name()
            done.append(output)
    except BaseException as error:
        stuck = [output.path for output in reversed(done) if not output.take_back()]
        if not stuck:
            raise
        why = error.diagnostics if isinstance(error, Rejected) else ()
        raise Rejected([*why, *(Diagnostic("output-stays", str(path)) for path in stuck)]) from error


def _take_after(old: Path, new: Path) -> None:
    """Give a new file the owner, mode and access list of the old one, as far as this user may."""
    if hasattr(os, "chown"):
        status = old.stat()
        with suppress(OSError):
            os.chown(new, status.st_uid, status.st_gid)
    with suppress(OSError):
        shutil.copystat(old, new)


def _replace(temporary: Path, target: Path) -> None:
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


def sweep(folder: Path, now: float) -> None:
    """Remove temporary files of killed writers from a folder; `now` is its own clock's time, not this machine's."""
    with suppress(OSError):
        for left in folder.iterdir():
            if _BESIDE.fullmatch(left.name):
                with suppress(OSError):
                    status = left.lstat()
                    if now - max(status.st_mtime, status.st_ctime) > _LEFT_OVER:
                        left.unlink()


@contextmanager
def refused(path: Path) -> Iterator[None]:
    """Tell an error met while writing `path` as a refusal."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        # ValueError: a NUL in the name. RuntimeError: a circle of links, until Python 3.13.
        raise rejection(path, error) from error


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
