"""Whatever forms tell of the same works, in whatever order and logs they come: each work counts once.

The second opinion knows the works: each has a day of its own, and a form tells some of them, in the row of the due
date or below the table. What is right is the number of works that any form told; no rule of the program is asked.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from cchc_cli.domain.model.record import Record, effective
from cchc_cli.domain.reports.collect import Fate, decide
from cchc_cli.files.disk.read import Source
from cchc_cli.files.log.load import load_log
from cchc_cli.files.plan.load import plan_from

pytestmark = pytest.mark.once

LOADED = plan_from(
    Source(
        "plan.yaml",
        "number: 1/KH\ntitle: Thử\nyear: 2020\nagencies: {a0: {name: Sở A}, a1: {name: Sở B}}\ntasks:\n"
        "  - {id: '1', name: Một, lead: [a0, a1], schedule: Thường xuyên, amount: 900.000.000}\n"
        "  - {id: '2', name: Hai, lead: [a0, a1], schedule: 01 số/tháng, amount: 900.000.000}\n",
    )
)
PLAN = LOADED.plan

MONTH_ENDS = [date(2020, month, 28) for month in range(1, 13)]
PERIODS = ("Q1", "H1", "Q2", "9M", "Q3", "Y", "Q4", "M5")
CUTOFFS = {date(2020, month, 14) for month in range(1, 13)}


class Work(NamedTuple):
    """A work that was done so many times on a day; `due` where it is of a due date."""

    task: str
    agency: str
    day: date
    spent: int
    times: int
    due: date | None


class Told(NamedTuple):
    """A form: its name, and the works that it tells of."""

    name: str
    works: tuple[Work, ...]

    def rows(self, rng: random.Random) -> list[Record]:
        works = [work for work in self.works for _ in range(work.times)]
        rng.shuffle(works)
        return [
            Record(
                task=work.task,
                agency=work.agency,
                date=work.day,
                count=1,
                spent=work.spent,
                due=work.due if rng.random() < 0.8 else None,
                form=f"{self.name}/{row}",
            )
            for row, work in enumerate(works, 10)
        ]


def _works(rng: random.Random) -> list[Work]:
    days = [date(2019, 12, 20) + timedelta(days=n) for n in range(0, 350, 3)]
    days = rng.sample([day for day in days if day not in CUTOFFS], 12)
    dues = rng.sample(MONTH_ENDS, 5)
    works: list[Work] = []
    for day in days:
        task, due = rng.choice((("1", None), ("2", None), ("2", dues.pop() if dues else None)))
        times = 1 if due is not None else rng.choice((1, 1, 2))
        works.append(Work(task, rng.choice(("a0", "a1")), day, rng.randint(1, 9) * 1_000_000, times, due))
    return works


def _forms(rng: random.Random, works: Sequence[Work]) -> list[Told]:
    found = []
    for n in range(rng.randint(1, 5)):
        agency = rng.choice(("a0", "a1"))
        told = tuple(work for work in works if work.agency == agency and rng.random() < 0.6)
        found.append(Told(f"{rng.choice(PERIODS)}-2020/{agency}{n}", told))
    return found


def _line(record: Record, number: int) -> str:
    facts = {key: value for key, value in record.entries.items() if key not in ("id", "task", "form")}
    words = ", ".join(f"{key}: {value}" for key, value in facts.items())
    return f'- {{id: r{number}, task: "{record.task}", form: "{record.form}", {words}}}\n'


def _figures(records: Sequence[Record]) -> list[tuple[object, ...]]:
    return sorted((r.task, r.agency, r.date, r.spent) for r in effective(records))


@pytest.mark.parametrize("seed", range(300))
def test_each_work_counts_once(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    forms = _forms(rng, _works(rng))
    works = {work for form in forms for work in form.works}
    right = sorted((w.task, w.agency, w.day, w.spent) for w in works for _ in range(w.times))
    # One log after the other, each from some of the forms, of which some come twice.
    logs: list[list[Record]] = [[] for _ in range(rng.randint(1, 3))]
    collected = [(form.rows(rng), rng.choice(logs)) for form in forms]
    again = [(rows, log) for rows, log in collected if rng.random() < 0.4]
    order = [*collected, *again]
    rng.shuffle(order)
    for rows, log in order:
        taken = decide(PLAN, log, rows)
        assert {t.fate for t in taken} <= {Fate.NEW, Fate.KNOWN}
        log += [t.record for t in taken if t.fate is Fate.NEW]
    paths = []
    for n, log in enumerate(logs):
        paths.append(tmp_path / f"{n}.yaml")
        paths[-1].write_text("".join(_line(record, at) for at, record in enumerate(log)) or "# -\n", "utf-8")
    rng.shuffle(paths)
    merged = load_log(paths, LOADED)
    assert _figures(merged.records) == right
    assert merged.warnings == ()
    assert _figures(load_log([tmp_path], LOADED).records) == right
    # And all forms into one log at once, in any order.
    rows_of_all = [row for rows, _ in order for row in rows]
    whole = decide(PLAN, [], rows_of_all)
    assert _figures([t.record for t in whole if t.fate is Fate.NEW]) == right
