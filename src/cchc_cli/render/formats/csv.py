"""CSV (RFC 4180): the rows of a command's JSON under the same keys, so as stable as it."""

import csv
import io

from cchc_cli.messages import inert
from cchc_cli.render.payload import Payload, plain

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula (the wide forms in East Asian settings)."""


def write(payload: Payload, *, bom: bool = True) -> bytes:
    """Write the rows of an answer as CSV; of several tables the first, which is the main one.

    The header stands there without rows too. A list is one cell joined by `|`, None is an empty cell. Dates
    are ISO and amounts bare digits, as in JSON.

    `bom` starts the file with a byte order mark, by which Excel knows it for UTF-8; a pipe wants none.
    A text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    table = payload.main
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.keys)
    writer.writerows(map(_cell, values) for values in table.values)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def _cell(value: object) -> str | int | float:
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = inert("|".join(map(_item, value)) if isinstance(value, list) else str(value))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _item(value: object) -> str:
    """Return an item of a list: its values with colons between, where it has several."""
    values = value.values() if isinstance(value, dict) else (value,)
    return ": ".join("" if each is None else str(each) for each in values)
