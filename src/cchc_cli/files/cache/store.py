"""A folder of the user's in which it is remembered what files were read into; README.md says where it is.

A file of it is named by a digest of all that its value was made of, and begins with one of its name and of what follows
there. Whatever else is met, or goes wrong, is as if nothing were remembered.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

try:  # what `hashlib` has as well, but OpenSSL is loaded for that
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from cchc_cli import __version__
from cchc_cli.files.cache.codec import pack, unpack
from cchc_cli.files.disk.shipped import shipped

_Kind = TypeVar("_Kind")

VARIABLE = "CCHC_NO_CACHE"
"""The environment variable by which nothing is remembered."""

MOST_BYTES, MOST_FILES = 200_000_000, 500
"""What is remembered; where it is more, what was used longest ago goes."""

_OURS = re.compile(r"[0-9a-f]{64}(\.[0-9]+)?")
_PACKAGE = Path(__file__).resolve().parents[2]


def digest_of(purpose: str, *parts: str | bytes) -> str | None:
    """Return what stands for texts that this program reads for a purpose; None where nothing is to be remembered."""
    if _folder() is None:
        return None
    data = [part if isinstance(part, bytes) else os.fsencode(part) for part in parts]
    digest = blake2b(f"{_program()} {purpose} {list(map(len, data))}".encode(), digest_size=32)
    for part in data:
        digest.update(part)
    return digest.hexdigest()


def remembered(kind: type[_Kind], digest: str | None, read: Callable[[], _Kind]) -> _Kind:
    """Return the value that is remembered by a digest; where none is, what `read` returns.

    What `read` raises is raised, and not remembered.
    """
    folder = _folder()
    if digest is None or folder is None:
        return read()
    try:
        return _opened(kind, folder / digest)
    except Exception:
        value = read()
    with suppress(Exception):
        _write(folder / digest, pack(kind, value))
        _make_room(folder)
    return value


def _folder() -> Path | None:
    """Return the folder; None where the user wants none, or has none that is the same in every folder."""
    if os.environ.get(VARIABLE):
        return None
    if sys.platform == "linux":  # as the library below says, which takes long to load
        named = os.environ.get("XDG_CACHE_HOME", "")
        try:
            folder = (Path(named) if named.startswith("/") else Path.home() / ".cache") / "cchc"
        except RuntimeError:  # the user has no home
            return None
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("cchc", appauthor=False)
    return folder if folder.is_absolute() else None


@cache
def _program() -> str:
    """Return what stands for this program, as it is at the moment: for a developer it changes without its version."""
    days = blake2b(shipped("workdays.tsv").read_bytes()).hexdigest()
    return f"{sys.version} {__version__} {days} {[*_modules('domain'), *_modules('files')]}"


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(_PACKAGE / folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith(".py"):
                status = entry.stat()
                yield entry.name, status.st_size, status.st_mtime_ns
            elif "." not in entry.name and entry.name != "__pycache__":
                yield from _modules(f"{folder}/{entry.name}")


def _opened(kind: type[_Kind], file: Path) -> _Kind:
    with file.open("rb") as entry:
        seal, data = entry.read().split(b"\n", 1)
        foreign = sys.platform != "win32" and os.fstat(entry.fileno()).st_uid != os.geteuid()
    if foreign or seal != _seal(file.name, data):
        raise ValueError(file)
    value = unpack(kind, json.loads(data))
    with suppress(OSError):
        os.utime(file)
    return value


def _seal(name: str, data: bytes) -> bytes:
    """Return what a file of this name begins with: what is put under another name is not believed."""
    return blake2b(data, key=name.encode()).hexdigest().encode()


def _write(file: Path, packed: object) -> None:
    """Put a value into a file at once, for its user only."""
    data = json.dumps(packed, ensure_ascii=False, check_circular=False, separators=(",", ":")).encode()
    file.parent.parent.mkdir(exist_ok=True)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    temporary = file.with_suffix(f".{os.getpid()}")
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:  # noqa: PTH123
            out.write(_seal(file.name, data) + b"\n" + data)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _make_room(folder: Path) -> None:
    with os.scandir(folder) as entries:
        ours = [(entry.stat(), entry.path) for entry in entries if _OURS.fullmatch(entry.name)]
    bytes_left, files_left = MOST_BYTES, MOST_FILES
    for status, file in sorted(ours, key=lambda one: one[0].st_mtime, reverse=True):
        bytes_left, files_left = bytes_left - status.st_size, files_left - 1
        if bytes_left < 0 or files_left < 0:
            Path(file).unlink(missing_ok=True)
