"""The tables of a roll-up, summed by the database: a few statements, each over a table once."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

from cchc_cli.domain.figures.spending import Execution
from cchc_cli.domain.model.record import Step
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.rollup import (
    LEVELS,
    OF_PLANS,
    FaultyFile,
    Overlap,
    RollupDimension,
    RollupReport,
    RollupRow,
)
from cchc_cli.files.rollup.store import diagnostics_of

_KEYS = {
    RollupDimension.LEVEL: "p.level",
    RollupDimension.PROVINCE: "fold(p.province)",
    RollupDimension.PLAN: "p.plan",
    RollupDimension.TASK: "t.kind",
    RollupDimension.SOURCE: "t.source",
}
"""What rows have in common; the others' keys are no plan's and no task's."""

_NAMES = {
    RollupDimension.PROVINCE: "SELECT fold(province), province, count(*) FROM plans GROUP BY 1, 2",
    RollupDimension.AGENCY: "SELECT folded, name, count(*) FROM agencies GROUP BY 1, 2",
    RollupDimension.TASK: "SELECT kind, name, count(*) FROM tasks GROUP BY 1, 2",
}
"""How often a key is written in which way."""

_CHOSEN = """
CREATE TEMP TABLE chosen (
    plan INTEGER, task TEXT, level TEXT, followed INTEGER, counts INTEGER, key, PRIMARY KEY (plan, task)
) WITHOUT ROWID
"""

_IN_YEAR = "(:year IS NULL OR :year BETWEEN substr({plan}.starts, 1, 4) AND substr({plan}.ends, 1, 4))"

# What counts in a plan that is not asked for counts where it stands.
_CHOOSE = f"""
INSERT INTO chosen
SELECT p.plan, t.task, p.level, p.followed, w.plan IS NULL, {{key}}
FROM plans p JOIN tasks t USING (plan) LEFT JOIN plans w ON w.plan = t.within AND {_IN_YEAR.format(plan="w")}
WHERE instr(t.kind, :words) AND {_IN_YEAR.format(plan="p")}
"""

# A row of statuses, money and dues finds its task by the key of `chosen`: CROSS JOIN keeps the database to that order.

# Of a plan whose work all counts in others nothing is added up, and it is a plan all the same.
_PLANS = """
SELECT level, {key}, count(DISTINCT plan), count(DISTINCT CASE WHEN followed THEN plan END) FROM chosen c
GROUP BY 1, 2
"""

_SUMMED = """
    count(*), sum(CASE WHEN c.followed THEN s.due END), sum(s.kept), sum(s.overdue), sum(s.behind), sum(s.overdue > 0),
    max(s.days_overdue), sum(CASE WHEN c.followed THEN s.silent_since IS NOT NULL END)
"""

_WORKS = f"""
SELECT c.level, {{key}}, {_SUMMED}
FROM statuses s CROSS JOIN chosen c USING (plan, task)
WHERE s.first AND c.counts
GROUP BY 1, 2
"""

_COUNTED = "count(DISTINCT c.plan), count(DISTINCT CASE WHEN c.followed THEN c.plan END)"

# Of a group whose members are named beside it the task is not, and a share of its money is.
_PLANS_OF_AGENCIES = f"""
SELECT c.level, a.folded, {_COUNTED}
FROM (SELECT plan, task, lead FROM statuses UNION ALL SELECT plan, task, lead FROM money) s
    CROSS JOIN chosen c USING (plan, task) CROSS JOIN leads a ON a.plan = s.plan AND a.agency = s.lead
WHERE c.counts
GROUP BY 1, 2
"""

_WORKS_OF_AGENCIES = f"""
SELECT c.level, a.folded, {_SUMMED}
FROM statuses s CROSS JOIN chosen c USING (plan, task) CROSS JOIN leads a ON a.plan = s.plan AND a.agency = s.lead
WHERE c.counts
GROUP BY 1, 2
"""

_NUMBERS = (
    "plans",
    "followed",
    "works",
    "due",
    "kept",
    "overdue",
    "behind",
    "late_works",
    "days_overdue",
    "silent",
)
"""What the statements on works give, the last of it or all."""

_LEADS = """
CREATE TEMP TABLE leads (plan INTEGER, agency TEXT, folded TEXT, PRIMARY KEY (plan, agency)) WITHOUT ROWID;
INSERT INTO leads SELECT plan, agency, folded FROM agencies;
"""

_STANDING = """
CREATE TEMP TABLE standing (
    plan INTEGER, task TEXT, work INTEGER, done INTEGER, overdue INTEGER, behind INTEGER, PRIMARY KEY (plan, task, work)
) WITHOUT ROWID;
INSERT INTO standing SELECT plan, task, rowid, done, overdue, behind FROM statuses WHERE first;
"""

# What is finished fills due dates in order, and what is missing are those that follow.
_WORKS_OF_QUARTERS = f"""
WITH each AS (
    SELECT c.level, substr(d.day, 1, 4) || '-Q' || ((substr(d.day, 6, 2) + 2) / 3) AS quarter, c.plan, c.followed,
        s.work, d.day <= :as_of AS due, d.n <= s.done AS filled,
        d.n > s.done AND d.n <= s.done + s.overdue AS overdue,
        d.n > s.done + s.overdue AND d.n <= s.done + s.overdue + s.behind AS behind
    FROM dues d CROSS JOIN chosen c USING (plan, task)
        CROSS JOIN standing s ON s.plan = d.plan AND s.task = d.task
    WHERE c.counts
)
SELECT level, quarter, {_COUNTED}, count(DISTINCT work),
    sum(CASE WHEN followed THEN due END), sum(CASE WHEN followed THEN due AND filled END), sum(overdue), sum(behind),
    CASE WHEN max(followed) THEN count(DISTINCT CASE WHEN overdue THEN work END) END, NULL, NULL
FROM each c
GROUP BY 1, 2
"""

_STEPS = (*Step, "spent_unapproved", "estimate")
_BY_STEP = ", ".join(f"sum(CASE m.step WHEN '{step}' THEN m.amount END) AS {step}" for step in _STEPS)

_MONEY = f"""
SELECT c.level, {{key}}, {_BY_STEP}
FROM money m CROSS JOIN chosen c USING (plan, task) {{join}}
WHERE c.counts {{only}}
GROUP BY 1, 2
"""

# Money lies in the order of plans: added up for each of these first, little of it is to be sorted.
_MONEY_OF_PLANS = f"""
SELECT level, key, {", ".join(f"sum({step})" for step in _STEPS)} FROM (
    SELECT c.level, {{key}} AS key, {_BY_STEP}
    FROM money m CROSS JOIN chosen c USING (plan, task) WHERE c.counts GROUP BY m.plan
)
GROUP BY 1, 2
"""

_OF_LEAD = "CROSS JOIN leads a ON a.plan = m.plan AND a.agency = m.lead"

_TARGETS = """
SELECT c.level, c.key, count(*), sum(g.day IS NOT NULL), sum(coalesce(g.met, 0))
FROM (SELECT DISTINCT plan, level, {key} AS key FROM chosen c) c JOIN targets g USING (plan)
GROUP BY 1, 2
"""

# Of a central plan all provinces are below, of another those units that are of its province.
_BELOW = """
WITH there AS (SELECT DISTINCT plan FROM chosen),
given AS (
    SELECT c.plan, c.level, low.column1 AS below, count(*) AS tasks, sum(t.amount) AS amount
    FROM tasks t CROSS JOIN chosen c USING (plan, task)
        JOIN (VALUES ('province'), ('district'), ('commune')) low
            ON gives(c.level, coalesce(t.tiers || '; ', '') || t.lead, low.column1)
    WHERE c.counts AND t.plan IN (SELECT plan FROM plans WHERE level IN ('central', 'province', 'district'))
    GROUP BY c.plan, below
),
below AS (
    SELECT level, fold(province) AS place, count(*) AS plans FROM plans JOIN there USING (plan)
    WHERE province IS NOT NULL GROUP BY 1, 2
    UNION ALL SELECT level, NULL, count(*) FROM plans JOIN there USING (plan) GROUP BY 1
)
SELECT g.plan, g.level, g.below, NULL, b.plans, g.tasks, g.amount
FROM given g JOIN plans p USING (plan)
    JOIN below b ON b.level = g.below AND b.place IS CASE g.level WHEN 'central' THEN NULL ELSE fold(p.province) END
WHERE g.level = 'central' OR p.province IS NOT NULL
"""

_WITHIN = """
SELECT c.plan, c.level, c.level, t.within, 1, count(*), sum(t.amount)
FROM tasks t CROSS JOIN chosen c USING (plan, task) WHERE NOT c.counts GROUP BY c.plan, t.within
"""


def rollup_report(
    database: sqlite3.Connection,
    folder: str,
    as_of: date,
    by: RollupDimension,
    *,
    task: str = "",
    year: int | None = None,
) -> RollupReport:
    """Add up the plans of a database whose days are those of `as_of`.

    `task` keeps the tasks in whose names these words stand, folded; a `year` the plans that have days in it.
    """
    with _chosen(database, by, task, year):
        levels = _rows(database, RollupDimension.LEVEL, as_of, of_plans=not task)
        rows = levels if by is RollupDimension.LEVEL else _rows(database, by, as_of, of_plans=not task)
        files = dict(
            database.execute("SELECT plan, file FROM sources WHERE kind = 'plan' AND state = 'read'")
        )
        overlaps = [Overlap(files[plan], *more) for plan, *more in database.execute(_BELOW)]
        overlaps += (
            Overlap(files[plan], level, other_level, files[other], *more)
            for plan, level, other_level, other, *more in database.execute(_WITHIN)
        )
        there = "FROM plans JOIN (SELECT DISTINCT plan FROM chosen) USING (plan)"
        unleveled = database.execute(f"SELECT plan {there} WHERE level IS NULL")
        ((by_folder,),) = database.execute(f"SELECT count(*) {there} WHERE province_from = 'folder'")
        years = database.execute(
            f"SELECT DISTINCT substr(starts, 1, 4), substr(ends, 1, 4) {there} ORDER BY 1, 2"
        )
        faults, warnings, differing = _faults(database)
        shared = "SELECT EXISTS (SELECT 1 FROM statuses s JOIN chosen c USING (plan, task) WHERE NOT s.first)"
        return RollupReport(
            folder=folder,
            as_of=as_of,
            by=by,
            task=task,
            year=year,
            rows=rows,
            levels=levels,
            faults=tuple(faults.values()),
            copies=_pairs(database, "copy"),
            replaced=_pairs(database, "replaced"),
            overlaps=tuple(sorted(overlaps, key=lambda overlap: overlap.file)),
            passed=tuple(file for file, _ in _pairs(database, "passed")),
            unleveled=tuple(sorted(files[plan] for (plan,) in unleveled)),
            by_folder=by_folder,
            years=tuple((int(first), int(last)) for first, last in years),
            differing=differing,
            warnings=sum(warnings.values()),
            warned=len(warnings),
            shared=by is RollupDimension.AGENCY and bool(database.execute(shared).fetchone()[0]),
        )


@contextmanager
def _chosen(database: sqlite3.Connection, by: RollupDimension, task: str, year: int | None) -> Iterator[None]:
    """Have the tasks that are asked for in a table, each with the key of its row where it has but one."""
    database.create_function("fold", 1, _fold, deterministic=True)
    database.create_function("gives", 3, _gives, deterministic=True)
    choose = _CHOOSE.format(key=_KEYS.get(by, "NULL"))
    with _temporary(database, _CHOSEN, "chosen"):
        # Words that are no text stand in no name.
        words = fold(task).encode("utf-8", "backslashreplace").decode()
        database.execute(choose, {"words": words, "year": None if year is None else f"{year:04}"})
        yield


@contextmanager
def _temporary(database: sqlite3.Connection, statements: str, table: str) -> Iterator[None]:
    """Have a table of this connection alone for a while."""
    database.executescript(f"DROP TABLE IF EXISTS temp.{table}; {statements}")
    try:
        yield
    finally:
        database.execute(f"DROP TABLE temp.{table}")


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)


_TIERS = {
    "province": re.compile(r"\b(tinh|province)"),
    "district": re.compile(r"\b(huyen|thi xa|district)"),
    "commune": re.compile(r"\b(?<!thi )(?<!tac )(xa\b(?! hoi)|phuong\b|commune)"),
}
"""How plans name the levels of those that lead, and those themselves; none is a cooperative, or of society."""


@lru_cache(4096)
def _gives(level: str | None, leads: str, below: str) -> bool:
    """Whether a plan of a level gives a task to units of one below, by its words for those that lead."""
    return LEVELS.index(below) > LEVELS.index(level) and bool(_TIERS[below].search(fold(leads)))


def _rows(
    database: sqlite3.Connection, by: RollupDimension, as_of: date, *, of_plans: bool
) -> tuple[RollupRow, ...]:
    rows: dict[tuple[Any, Any], RollupRow] = {}
    key = "c.level" if by is RollupDimension.LEVEL else "c.key"
    plans, works = _PLANS.format(key=key), _WORKS.format(key=key)
    money = (_MONEY_OF_PLANS if by in OF_PLANS else _MONEY).format(key=key, join="", only="")
    with ExitStack() as stack:
        if by is RollupDimension.AGENCY:
            stack.enter_context(_temporary(database, _LEADS, "leads"))
            plans, works = _PLANS_OF_AGENCIES, _WORKS_OF_AGENCIES
            money = _MONEY.format(key="a.folded", join=_OF_LEAD, only="")
        elif by is RollupDimension.QUARTER:
            stack.enter_context(_temporary(database, _STANDING, "standing"))
            estimate = "AND m.step = 'estimate'"
            works, money = _WORKS_OF_QUARTERS, _MONEY.format(key="m.quarter", join="", only=estimate)
        if by is not RollupDimension.QUARTER:
            for level, of, count, followed in database.execute(plans):
                rows[level, of] = RollupRow(level, of, plans=count, followed=followed)
        for level, of, *numbers in database.execute(works, {"as_of": as_of.isoformat()}):
            row = rows.get((level, of)) or RollupRow(level, of)
            rows[level, of] = row._replace(**dict(zip(_NUMBERS[-len(numbers) :], numbers, strict=True)))
        for level, of, *steps, unapproved, amount in database.execute(money):
            row = rows.get((level, of)) or RollupRow(level, of)
            stands = {step: dong for step, dong in zip(Step, steps, strict=True) if dong is not None}
            rows[level, of] = row._replace(amount=amount, execution=Execution(stands, unapproved or 0))
    if of_plans and by in OF_PLANS:
        rows = {place: row._replace(targets=0, read=0, met=0) for place, row in rows.items()}
        for level, of, targets, read, met in database.execute(_TARGETS.format(key=key)):
            rows[level, of] = rows[level, of]._replace(targets=targets, read=read, met=met)
    named = _named(database, by, rows.values())
    if by is RollupDimension.QUARTER:
        return tuple(sorted(named, key=lambda row: (LEVELS.index(row.level), row.key)))
    return tuple(sorted(named, key=lambda row: (LEVELS.index(row.level), row.urgency)))


def _named(
    database: sqlite3.Connection, by: RollupDimension, rows: Iterable[RollupRow]
) -> Iterator[RollupRow]:
    """Yield rows with their names: of several ways of writing the one that is met most often."""
    if by is RollupDimension.PLAN:
        plans = {plan: more for plan, *more in database.execute(_FILES)}
        for row in rows:
            file, number, issuer, province = plans[row.key]
            yield row._replace(key=file, name=number, issuer=issuer, province=province)
        return
    ordered = database.execute(f"{_NAMES[by]} ORDER BY 3, 2 DESC") if by in _NAMES else ()
    names = {key: name for key, name, _ in ordered}
    for row in rows:
        name = names.get(row.key)
        yield row._replace(name=name, province=name if by is RollupDimension.PROVINCE else None)


_FILES = """
SELECT plan, s.file, p.number, p.issuer, p.province
FROM plans p JOIN sources s USING (plan) WHERE s.kind = 'plan' AND s.state = 'read'
"""


def _pairs(database: sqlite3.Connection, state: str) -> tuple[tuple[str, str], ...]:
    """Return the files in a state, each with the other one that it is about."""
    return tuple(database.execute("SELECT file, other FROM sources WHERE state = ? ORDER BY file", (state,)))


def _faults(database: sqlite3.Connection) -> tuple[dict[str, FaultyFile], Counter[str], tuple[str, ...]]:
    """Return the files with errors, how much else is to be looked at in each, and copies of logs that differ."""
    faulty: dict[str, FaultyFile] = {}
    warnings = Counter[str]()
    differing: list[str] = []
    for found in diagnostics_of(database):
        if found.is_error:
            known = faulty.get(found.file) or FaultyFile(found.file, found, 0)
            faulty[found.file] = known._replace(errors=known.errors + 1)
        elif found.code == "log-copy-differs":
            differing.append(found.file)
        else:
            warnings[found.file] += 1
    return faulty, warnings, tuple(differing)
