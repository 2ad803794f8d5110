"""Reading a text file that a person gave: bounded, decoded as UTF-8, and refused kindly where it is not that."""

import stat
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.rejected import Rejected, whole_file

MAX_BYTES = 100_000_000
"""A plan of 100,000 tasks takes 45 MB; nothing larger is a plan."""

_BOM = "\ufeff"


class Source(NamedTuple):
    """A text file's name as the person wrote it, and its text without a byte order mark."""

    file: str
    text: str


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return a regular file's bytes. Raises `Rejected` for what is absent, not a file, closed or too large."""
    file = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise whole_file("file-directory", file)
        if not stat.S_ISREG(status.st_mode):
            raise whole_file("file-special", file)
        if status.st_size > limit:
            raise whole_file(
                "file-too-large", file, size=status.st_size // 1_000_000, limit=limit // 1_000_000
            )
        with path.open("rb") as stream:
            # Room for more than there is takes longer to get than the file does to read.
            data = stream.read(status.st_size + 1)
            if len(data) > status.st_size:  # it has grown, or is one of those that tell no size
                data += stream.read(limit)
    except FileNotFoundError:
        raise whole_file("file-missing", file, near=_neighbour(path)) from None
    except NotADirectoryError:
        raise whole_file("file-missing", file, near="") from None
    except PermissionError:
        raise whole_file("file-forbidden", file) from None
    except (OSError, ValueError) as error:
        raise whole_file(
            "file-unreadable", file, reason=getattr(error, "strerror", None) or str(error)
        ) from None
    if len(data) > limit:
        raise whole_file("file-too-large", file, size=len(data) // 1_000_000, limit=limit // 1_000_000)
    return data


def _neighbour(path: Path) -> str:
    """Return the file beside a missing one whose name is most like it, or nothing."""
    from cchc_cli.domain.model.text import nearest

    try:
        names = [p.name for p, _ in zip(path.parent.iterdir(), range(1000), strict=False)]
    except OSError:
        return ""
    return nearest(path.name, names) or ""


def read_source(path: Path) -> Source:
    """Return a UTF-8 text file. Raises `Rejected` for one that is empty, binary or in another encoding."""
    return decode(str(path), read_bytes(path))


def decode(file: str, data: bytes) -> Source:
    """Return the text of a file's bytes; see `read_source`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise whole_file("encoding-utf16", file)
    if b"\0" in data:
        raise whole_file("encoding-utf16" if _reads_as_utf16(data) else "file-binary", file)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(file, data, error) from None
    text = text.removeprefix(_BOM)
    if not text.strip():
        raise whole_file("file-empty", file)
    return Source(file, text)


def _reads_as_utf16(data: bytes) -> bool:
    """Whether bytes without a mark are letters in UTF-16, in either order of bytes."""
    for order in ("utf-16-le", "utf-16-be"):
        sample = data[:2000].decode(order, "replace")
        letters = sum(c < "\u1f00" and (c.isprintable() or c in "\t\n\r") for c in sample)
        if letters >= len(sample) * 0.9:
            return True
    return False


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Rejected:
    """Tell a binary file from Vietnamese text in an 8-bit encoding (TCVN3, VNI, windows-1258)."""
    sample = data[:4000]
    controls = sum(b < 32 and b not in b"\t\n\r" for b in sample)
    if controls > len(sample) // 50:
        return whole_file("file-binary", file)
    before = data[: error.start]
    line = before.count(b"\n") + 1
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    shown = data[start:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    return Rejected(
        [Diagnostic("encoding-legacy", file, line, column, shown, {"byte": f"0x{data[error.start]:02X}"})]
    )
