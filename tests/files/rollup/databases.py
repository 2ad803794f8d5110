"""Databases of a roll-up filled by hand, row by row: no plan is read for them."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from cchc_cli.domain.reports.rollup.tables import TABLES

Rows = list[tuple[object, ...]]

_OTHERS = {
    "sources": "file, kind, hash, size, plan, state, other, head",
    "faults": 'source, plan, severity, code, line, "column", place, quoted, args',
}


def filled(tables: Mapping[str, Rows]) -> sqlite3.Connection:
    """Return a database with these rows; dates are put in as ISO texts. Tasks end in `within`."""
    database = sqlite3.connect(":memory:")
    for name, row in TABLES.items():
        columns = ["plan", *row.__annotations__, *(["within"] if name == "tasks" else [])]
        database.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    for name, columns_of in _OTHERS.items():
        database.execute(f"CREATE TABLE {name} ({columns_of})")
    for name, rows in tables.items():
        for values in rows:
            marks = ", ".join("?" * len(values))
            plain = [value.isoformat() if isinstance(value, date) else value for value in values]
            database.execute(f"INSERT INTO {name} VALUES ({marks})", plain)
    database.commit()
    return database


def plan(
    number: int,
    level: str | None,
    province: str | None,
    *,
    followed: bool = True,
    year: int = 2020,
    issuer: str | None = None,
    province_from: str | None = "issuer",
) -> tuple[object, ...]:
    """Return a row of `plans`; its number is `N/KH`."""
    days = date(year, 1, 1), date(year, 12, 31)
    return (
        *(number, f"{number}/KH", "Kế hoạch", issuer, level, "issuer", province, province_from),
        *(*days, str(number), None, followed),
    )


def source(number: int, file: str, state: str = "read", other: str | None = None) -> tuple[object, ...]:
    """Return the row of a plan's file."""
    return (file, "plan", "", 0, number, state, other, None)


def work(
    plan: int,
    task: str,
    name: str,
    kind: str,
    amount: int | None = None,
    *,
    source: str = "budget",
    tiers: str | None = None,
    lead: str = "x",
    units: int = 1,
    within: int | None = None,
) -> tuple[object, ...]:
    """Return a row of `tasks`."""
    return (plan, task, False, None, name, kind, None, source, amount, lead, tiers, units, within)


def status(
    plan: int,
    task: str,
    unit: str,
    lead: str,
    due: int,
    of: int,
    *,
    first: bool = True,
    done: int | None = None,
    kept: int | None = None,
    overdue: int | None = None,
    behind: int | None = None,
    days: int | None = None,
    silent: date | None = None,
) -> tuple[object, ...]:
    """Return a row of `statuses`; without `done` the plan has no log."""
    return (
        *(plan, task, unit, unit, lead, first, None if done is None else "overdue"),
        *(due, of, done, kept, overdue, behind, days, None, None, None, silent),
    )
