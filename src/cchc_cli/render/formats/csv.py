"""CSV (RFC 4180): the same rows, under the same keys, as a command's JSON, so as stable as it."""

import csv
import io
from collections.abc import Mapping, Sequence

from cchc_cli.render.cells import inert

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula (the wide forms in East Asian settings)."""


def write(payload: object, *, bom: bool = True) -> bytes:
    """Write the rows of `payload` (what `payload(report)` returns for JSON) as CSV.

    The rows are the payload itself where it is a list, or its first value that is a list of mappings: a CSV
    file holds one table. The header is their keys, in order of appearance. A mapping in a row is spread over
    columns `key.inner`, a list is one cell joined by `|`, None is an empty cell. Dates are ISO and amounts
    bare digits, as in JSON.

    `bom` starts the file with a byte order mark, by which Excel knows it for UTF-8; a pipe wants none.
    A text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    rows = [dict(_flat(row)) for row in _rows(payload)]
    header = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_cell(row.get(key)) for key in header] for row in rows)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def _rows(payload: object) -> Sequence[Mapping[str, object]]:
    candidates = payload.values() if isinstance(payload, Mapping) else [payload]
    for value in candidates:
        if isinstance(value, list | tuple) and all(isinstance(row, Mapping) for row in value):
            return value
    raise TypeError("a payload for CSV has a list of rows")


def _flat(row: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    cells: list[tuple[str, object]] = []
    for key, value in row.items():
        if isinstance(value, Mapping):
            cells += _flat(value, f"{prefix}{key}.")
        else:
            cells.append((f"{prefix}{key}", value))
    return cells


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = inert("|".join(map(str, value)) if isinstance(value, list | tuple) else str(value))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
