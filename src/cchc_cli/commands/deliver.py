"""Hand an answer over in the form that was asked for: on the terminal, to a pipe, or into a file."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

import typer

from cchc_cli.commands import COMMANDS, CSV, JSON, NOT_TEXT, TABLE
from cchc_cli.commands.usage import bad
from cchc_cli.messages import Language, inert, one_line

if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.render.document import Document
    from cchc_cli.render.formats.terminal import Line
    from cchc_cli.render.payload import Payload


SPLIT = "agency"
"""By what an answer can be split into files."""


class Delivery(NamedTuple):
    """In which language and form an answer is wanted; in which file, on stdout where there is none."""

    language: Language
    form: str = TABLE
    output: Path | None = None
    force: bool = False


def choose(command: str, form: str | None, output: Path | None, force: bool, language: Language) -> Delivery:
    """Return what `--format` and the suffix of `--output` mean, of what a command can write.

    Raises a usage error that lists what it can where it can't write what is asked.
    """
    if output is None:
        return Delivery(language, shown(command, form))
    suffix = suffix_of(command, output)
    if form not in (None, suffix):
        raise bad("format_and_suffix", format=form, suffix=output.suffix)
    return Delivery(language, suffix, output, force)


def choose_folder(
    split: str, forms: Sequence[str], form: str | None, output: Path | None, force: bool, language: Language
) -> Delivery:
    """Return what is asked for where an answer is split by agency: files in a folder, in the first form where none is.

    Raises a usage error where it is split by anything else, has no folder, or no such form.
    """
    if split != SPLIT:
        raise bad("split", value=split)
    if output is None or form not in (None, *forms):
        raise bad("split_sheets")
    return Delivery(language, form or forms[0], output, force)


def shown(command: str, form: str | None) -> str:
    """Return the form that a command writes on stdout; see `choose`."""
    outputs = COMMANDS[command]
    if form in NOT_TEXT and form in outputs.suffixes:
        raise bad("needs_output", format=form)
    if form is not None and form not in outputs.formats:
        raise bad("format", format=form, known=", ".join(outputs.formats))
    return form or outputs.formats[0]


def suffix_of(command: str, output: Path) -> str:
    """Return the form that a file's suffix names, without its dot; see `choose`."""
    if not writes(command, output):
        raise bad("suffix", suffix=output.suffix or output.name, known=suffixes(command))
    return output.suffix.lower().removeprefix(".")


def writes(command: str, output: Path) -> bool:
    """Return whether a command can write a file of that name."""
    return output.suffix.lower().removeprefix(".") in COMMANDS[command].suffixes


def suffixes(command: str) -> str:
    """Return the suffixes of the files that a command writes, as they are told."""
    return ", ".join(f".{suffix}" for suffix in COMMANDS[command].suffixes)


def deliver(to: Delivery, *, document: Callable[[], "Document"], payload: Callable[[], "Payload"]) -> None:
    """Write a report. Of `document` and `payload`, only the one that the form needs is called."""
    if to.form == TABLE:
        show(document(), to.language)
    elif to.form == JSON:
        hand_over(to, as_json(payload()))
    elif to.form == CSV:
        from cchc_cli.render.formats import csv

        # Excel knows a file for UTF-8 by its mark; a pipe wants none.
        hand_over(to, csv.write(payload(), bom=to.output is not None))
    else:
        from cchc_cli.render.formats import draw

        hand_over(to, draw(to.form, document(), to.language))


def as_json(payload: "Payload") -> bytes:
    """Return an answer as the JSON that programs read."""
    from cchc_cli.render.formats import json

    return json.write(payload)


def hand_over(to: Delivery, data: bytes) -> None:
    """Write bytes to a file, and say so on stderr; or to stdout as they are."""
    if to.output is None:
        if sys.stdout.isatty():  # a person reads it; a file gets the bytes of the plan as they are
            sys.stdout.write(inert(data.decode()))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        return
    from cchc_cli.files.disk.write import write_output

    write_output(to.output, data, force=to.force or _may_replace(to.output, to.language))
    note(to.language("usage.written", file=str(to.output)))


def hand_over_each(to: Delivery, files: Mapping[str, bytes], suffix: str) -> None:
    """Write the file of each of some ids into a folder; see `hand_over_all`."""
    from cchc_cli.files.disk.names import file_names

    names = file_names(files, suffix)
    hand_over_all(to, {names[id_]: data for id_, data in files.items()})


def hand_over_all(to: Delivery, files: Mapping[str, bytes]) -> None:
    """Write files by their names into a folder, which is made if it is not there: all of them, or none."""
    from cchc_cli.files.disk.write import make_folder, write_outputs

    folder = to.output or Path()
    with make_folder(folder):
        write_outputs({folder / name: data for name, data in files.items()}, force=to.force)
    note(to.language("usage.written_each", count=len(files), folder=str(folder)))


def _may_replace(output: Path, language: Language) -> bool:
    """Ask on a terminal whether an existing file may be replaced; elsewhere only `--force` says so."""
    if not output.is_file() or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    return typer.confirm(language("usage.replace", file=one_line(str(output))), default=False, err=True)


def show(document: "Document", language: Language) -> None:
    """Draw a document on stdout: to the terminal's width, in colour where a person looks at it."""
    from cchc_cli.render.formats import terminal

    lines = terminal.write(document, language, _width(sys.stdout))
    if in_colour(sys.stdout):
        terminal.coloured(lines)
    else:
        sys.stdout.write(terminal.plain(lines))


def _width(stream: TextIO) -> int:
    """Return in how many columns to draw: those of stdout's terminal, or of the stream's where it is none."""
    columns = shutil.get_terminal_size((0, 0)).columns
    with suppress(OSError):
        columns = columns or os.get_terminal_size(stream.fileno()).columns
    return max(40, min(columns or 100, 140))


def in_colour(stream: TextIO) -> bool:
    """Return whether a stream shows colours and bold letters to a person who wants them."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def say(line: str) -> None:
    """Write an answer of a few words on stdout: one line, inert."""
    sys.stdout.write(broken(line, sys.stdout) + "\n")


def note(*lines: str) -> None:
    """Say something beside the answer on stderr: each line inert, whatever is named in it."""
    sys.stderr.write("".join(broken(line, sys.stderr) + "\n" for line in lines))


def broken(line: str, stream: TextIO) -> str:
    """Return a line, inert; for a person on a terminal broken at spaces, all of it as far in as it begins."""
    line = one_line(line)
    if not in_colour(stream):
        return line
    from cchc_cli.render.formats.terminal import wrap

    words = line.lstrip(" →")
    lead = line.removesuffix(words)
    parts = wrap(words, _width(stream) - len(lead))
    return lead + f"\n{' ' * len(lead)}".join(parts)


def note_page(text: str) -> None:
    """Say lines beside the answer that are laid out already, with what is named in them on one line."""
    note(*text.rstrip("\n").split("\n"))


def note_lines(lines: "Sequence[Line]") -> None:
    """Say lines beside the answer that have styles, which are drawn where a person looks at them."""
    if in_colour(sys.stderr) and any(style for line in lines for _, style in line):
        from cchc_cli.render.formats import terminal

        terminal.coloured(lines, stderr=True)
    else:
        note(*("".join(text for text, _ in line) for line in lines))


def fault_lines(diagnostics: "Sequence[Diagnostic]", language: Language) -> "list[Line]":
    """Return what is wrong with data: in lines of the terminal's width, elsewhere in whole sentences."""
    from cchc_cli.render.pages import validate

    return validate.lines(diagnostics, language, _width(sys.stderr) if in_colour(sys.stderr) else None)
