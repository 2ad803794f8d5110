"""Documents and forms with something exchanged in them: read, or refused with a reason; the program never fails."""

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.commands.app import run
from cchc_cli.files.forms.form import read_forms
from cchc_cli.files.plan.load import load_plan
from tests.files.office.hostile_documents import KINDS, zipped
from tests.files.office.test_linear import import_all

PLAN = load_plan(None).plan

PIECES = [
    *(
        "",
        " ",
        "'",
        '"',
        "<",
        ">",
        "/",
        "&",
        ";",
        "\n",
        "\x00",
        "²",
        "٣",
        "\u0301",
        "\ud7ff",
        "-1",
        "9" * 24,
        "1e999",
    ),
    *(
        "<!DOCTYPE a>",
        '<?xml version="1.0" encoding="x"?>',
        "<!--",
        "<c/>",
        "<w:p>",
        'r="XFD1048576"',
        "_xD800_",
    ),
    *(
        ' t="s"',
        ' t="d"',
        ' t="e"',
        ' s="1"',
        "<f/>",
        "<v>1</v>",
        "w:vMerge",
        "w:tbl",
        'w:val="999999"',
        "A1:XFD9",
    ),
]
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 6), st.sampled_from(PIECES)), min_size=1, max_size=4
)


def _changed(data: bytes, part: float, changes: list[tuple[float, int, str]]) -> bytes:
    """Return a file with pieces exchanged: in a part of its zip, or in itself where it is none."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return _exchanged(data, changes)
    name = [*parts][int(part * (len(parts) - 1))]
    return zipped({**parts, name: _exchanged(parts[name], changes)})


def _exchanged(content: bytes, changes: list[tuple[float, int, str]]) -> bytes:
    for place, length, piece in changes:
        at = int(place * len(content))
        content = content[:at] + piece.encode() + content[at + length :]
    return content


@pytest.mark.parametrize("suffix", [".csv", ".txt", ".docx", ".xlsx"])
@given(st.data(), st.floats(0, 1), CHANGES)
def test_a_document_is_read_or_refused(
    suffix: str, data: st.DataObject, part: float, changes: list[tuple[float, int, str]]
) -> None:
    name, content = KINDS[data.draw(st.sampled_from(_kinds_of(suffix)))](600)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(_changed(content, part, changes))
        import_all(path)


@cache
def _kinds_of(suffix: str) -> list[str]:
    return [kind for kind, made in KINDS.items() if made(600)[0].endswith(suffix)]


@cache
def _form() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        assert run(["form", "--agency", "dai-ptth", "--period", "Q3", "-o", str(path)]) == 0
        return path.read_bytes()


@given(st.floats(0, 1), CHANGES)
def test_a_form_is_read_or_refused(part: float, changes: list[tuple[float, int, str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(_changed(_form(), part, changes))
        forms, refused = read_forms([path], PLAN)
        assert len(forms) == (not refused)
