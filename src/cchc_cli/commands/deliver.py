"""Hand a report over in the form that was asked for: on the terminal, to a pipe, or into a file."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Container, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from cchc_cli.commands.options import LANGUAGE
from cchc_cli.commands.usage import bad

if TYPE_CHECKING:
    from cchc_cli.render.document import Document

TABLE, JSON, CSV = "table", "json", "csv"
PAGES = ("xlsx", "docx", "csv", "json", "md", "html")
"""The forms, by suffix, that every report can be written in."""

_NOT_TEXT = ("xlsx", "docx")


def choose(fmt: str | None, output: Path | None, kinds: tuple[str, ...] = PAGES) -> str:
    """Return the format meant by `--format` and by the suffix of `--output`.

    Raises a usage error that lists what the command can write (`kinds`) where it can't write what is asked.
    """
    if output is not None:
        suffix = output.suffix.lower().removeprefix(".")
        if suffix not in kinds:
            raise bad("suffix", suffix=output.suffix or output.name, known=", ".join(f".{k}" for k in kinds))
        if fmt is not None and fmt != suffix:
            raise bad("format_and_suffix", format=fmt, suffix=output.suffix)
        return suffix
    if fmt in kinds and fmt in _NOT_TEXT:
        raise bad("needs_output", format=fmt)
    texts = (TABLE, *(k for k in kinds if k not in _NOT_TEXT))
    if fmt is not None and fmt not in texts:
        raise bad("format", format=fmt, known=", ".join(texts))
    return fmt or TABLE


def deliver(
    kind: str,
    output: Path | None,
    force: bool,
    *,
    document: Callable[[], "Document"],
    payload: Callable[[], Any],
) -> None:
    """Write a report as `kind` to `output`, or to stdout where there is none.

    Of `document` and `payload`, only the one that the form needs is called.
    """
    if kind == TABLE:
        show(document())
    elif kind == JSON:
        import json

        hand_over((json.dumps(payload(), ensure_ascii=False, indent=2) + "\n").encode(), output, force)
    elif kind == CSV:
        from cchc_cli.render.formats import csv as csv_rows

        # Excel knows a file for UTF-8 by its mark; a pipe wants none.
        hand_over(csv_rows.write(payload(), bom=output is not None), output, force)
    else:
        from cchc_cli.render.formats import draw

        hand_over(draw(kind, document(), LANGUAGE), output, force)


def hand_over(data: bytes, output: Path | None, force: bool) -> None:
    """Write bytes to a file, and say so on stderr; or to stdout as they are."""
    if output is None:
        sys.stdout.buffer.write(data)
        return
    from cchc_cli.files.disk.write import write_output

    write_output(output, data, force=force or _may_replace(output))
    note(LANGUAGE("usage.written", file=str(output)))


def hand_over_each(files: Mapping[str, bytes], folder: Path, force: bool) -> None:
    """Write files by name into a folder, which is made if it is not there; none where one may not be replaced."""
    from cchc_cli.files.disk.write import already_there, make_folder, write_output

    make_folder(folder)
    if not force and (there := [folder / name for name in files if (folder / name).exists()]):
        raise already_there(there)
    for name, data in files.items():
        write_output(folder / name, data, force=force)
    note(LANGUAGE("usage.written_each", count=len(files), folder=str(folder)))


def file_name(agency: str, suffix: str, taken: Container[str]) -> str:
    """Make a file name of an agency's id, which may hold what no file name may, or differ by an accent only."""
    from cchc_cli.domain.model.text import fold

    stem = re.sub(r"[^a-z0-9]+", "-", fold(agency)).strip("-") or "co-quan"
    name, n = f"{stem}.{suffix}", 1
    while name in taken:
        n += 1
        name = f"{stem}-{n}.{suffix}"
    return name


def _may_replace(output: Path) -> bool:
    """Ask on a terminal whether an existing file may be replaced; elsewhere only `--force` says so."""
    if not output.is_file() or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    return typer.confirm(LANGUAGE("usage.replace", file=str(output)), default=False, err=True)


def show(document: "Document") -> None:
    """Draw a document on stdout: to the terminal's width, in colour where a person looks at it."""
    from cchc_cli.render.formats import terminal

    width = max(40, min(shutil.get_terminal_size((100, 24)).columns, 140))
    lines = terminal.write(document, LANGUAGE, width)
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb":
        terminal.coloured(lines)
    else:
        sys.stdout.write(terminal.plain(lines))


def note(text: str) -> None:
    """Say something beside the report, on stderr."""
    sys.stderr.write(text + "\n")


def tell_repeated(count: int) -> None:
    """Say how many records of several logs stood in more than one, and were counted once."""
    if count:
        note(LANGUAGE("usage.log_repeated", count=LANGUAGE.number(count)))
