"""What is held of every answer of the program, whatever it was given."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from cchc_cli.commands import Exit
from cchc_cli.domain.model.faults import BadValue, Diagnostic
from cchc_cli.messages import LANGUAGES, Language
from cchc_cli.render.pages import validate as page
from tests.conftest import Ran, cchc

DATA = Path(__file__).parents[2] / "data"
ENDINGS = {Exit.OK, Exit.OVERDUE, Exit.BAD_INPUT, Exit.FINDINGS, Exit.BUSY}

_EXHAUSTED = {"paper-exhausting"}
"""An input of a fuzzer is small: what takes all memory for one is a fault of the reader."""

_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""What can't be seen, and steers a terminal or the letters around it."""
_CODE = re.compile(r" \[([a-z0-9-]+)\]$", re.MULTILINE)


def judged(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Hold that each thing wrong has its words, and that its column is one of the line quoted; return the codes."""
    found = {one.code: one for one in diagnostics}
    assert found
    assert not _EXHAUSTED & found.keys()
    for one in found.values():
        assert not one.line or 1 <= one.column <= len(one.source) + 1, one
    for language in map(Language, LANGUAGES):
        words = page.page(tuple(found.values()), language)
        assert all(f"[{code}]" in words for code in found)
        assert not _STEERS.search(words), ascii(words)
    return tuple(sorted(found))


def refused(error: BadValue) -> str:
    """Hold that the refusal of a value has its words; return its code."""
    return judged([Diagnostic(error.code, "x", args=error.fault_args)])[0]


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="cchc-fuzz-")


def laid(files: Mapping[str, bytes]) -> Path:
    """Return a folder that holds these files and no other."""
    folder = Path(_folder().name)
    for path in folder.iterdir():
        rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def answered(folder: Path, *words: str) -> Ran:
    """Run a command in `folder`, and hold of its answer what is held of all."""
    ran = cchc(*words, folder=folder, env={"HOME": str(folder)})
    assert ran.code in ENDINGS, ran
    assert ran.code != Exit.BAD_INPUT or ran.err.strip() or ran.out.strip()
    assert not _EXHAUSTED & set(codes(ran))
    assert not _STEERS.search(ran.err), ascii(ran.err)
    if "ics" not in words:  # whose lines end in CR LF
        assert not _STEERS.search(ran.out.replace("\r\n", "\n")), ascii(ran.out)
    if words[-2:] == ("-f", "json") and ran.code != Exit.BAD_INPUT:
        json.loads(ran.out)
    return ran


def codes(ran: Ran) -> tuple[str, ...]:
    """Return the codes of the faults that a run told."""
    return tuple(sorted(set(_CODE.findall(ran.err))))
