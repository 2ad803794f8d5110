"""Random plans and logs, small ones: in plain figures, and as the texts that the program reads."""

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import count
from typing import Any

from tests.reference.log import STEPS, Entry, standing
from tests.reference.plan import (
    DAY,
    Agency,
    Dates,
    External,
    Ongoing,
    Part,
    Plan,
    Rate,
    Reporting,
    Reports,
    Span,
    Work,
    dues,
    month_day,
    windows,
)

Scalar = str | int | bool | None
Value = Scalar | Sequence["Value"] | Mapping[str, "Value"]

DUTY = "V."
"""How the ids of duties begin: a plan lists them apart from tasks."""

ROLLS = {1: "next", -1: "prev"}
QUARTERS = ("I", "II", "III", "IV")
MONTHS_OF_PER = {"tháng": 1, "quý": 3, "6 tháng": 6, "năm": 12}
MOST_PER = {"tháng": 4, "quý": 4, "6 tháng": 5, "năm": 15}
REPORTINGS = (
    Reporting(),
    Reporting(10, 15),
    Reporting(25, 5),
    Reporting(31, 5),
    Reporting(codes=("H1", "Y")),
    Reporting(codes=("Q1", "H1", "9M", "Y")),
    Reporting(codes=("Q1", "Q2", "H1", "Q3", "Q4", "Y")),
)


@dataclass(frozen=True)
class Case:
    """A plan, a log and a day, for the reference and for the program."""

    plan: Plan
    entries: tuple[Entry, ...]
    as_of: date
    plan_text: str
    log_text: str


def cases(seed: int) -> Iterator[Case]:
    """Return case after case, always the same ones of a seed."""
    rng = random.Random(seed)
    while True:
        yield _Maker(rng).case()


class _Maker:
    """Makes one case."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.span = self._span()
        self.issued = self.span.start - DAY * rng.randint(0, 30)
        self.reporting = rng.choice((REPORTINGS[0], *REPORTINGS))

    def case(self) -> Case:
        agencies = self._agencies()
        draft = Plan(self.span, agencies, (), self.reporting, self.rng.choice((0, 0, 0, 1, -1)))
        number, tasks = self.rng.randint(1, 6), self.rng.randint(1, 6)
        made = [self._work(draft, f"{n}" if n <= tasks else f"V.{n}") for n in range(1, number + 1)]
        plan = replace(draft, works=tuple(work for work, _ in made))
        entries = _Log(self.rng, plan, self.issued).entries()
        as_of = self._as_of(plan, entries)
        schedules = [schedule for _, schedule in made]
        return Case(plan, entries, as_of, _plan_text(plan, self.issued, schedules), _log_text(entries))

    def _as_of(self, plan: Plan, entries: Sequence[Entry]) -> date:
        """Return a day; mostly one on which something changes: a record, a due date or a closing, or the day after."""
        told = [entry.day for entry in entries]
        due = [due.day for work in plan.works for due in dues(plan, work)]
        days = self.rng.choice((told, due, [window.end for window in windows(plan)], []))
        around = Span(self.span.start - 10 * DAY, self.span.end + 40 * DAY)
        if not days:
            return self._day(around)
        return min(self.rng.choice(days) + DAY * self.rng.randint(0, 1), around.end)

    def _span(self) -> Span:
        year = self.rng.choice((2020, 2021, 2025))
        match self.rng.choices(("year", "inside", "two years"), (6, 3, 1))[0]:
            case "year":
                return Span(date(year, 1, 1), date(year, 12, 31))
            case "inside":
                first, last = sorted(self.rng.sample(range(366), 2))
                start, end = date(year, 1, 1) + DAY * first, date(year, 1, 1) + DAY * last
                return Span(start, min(date(year, 12, 31), max(end, start + 60 * DAY)))
            case _:
                start = month_day(year, self.rng.choice((1, 7)), 1)
                return Span(start, date(start.year + 1, start.month, 1) + 365 * DAY - DAY)

    def _day(self, span: Span) -> date:
        return span.start + DAY * self.rng.randint(0, (span.end - span.start).days)

    def _agencies(self) -> tuple[Agency, ...]:
        singles = [Agency(f"a{n}") for n in range(self.rng.randint(1, 4))]
        groups = []
        if len(singles) > 1 and self.rng.random() < 0.5:
            picked = self.rng.sample([a.key for a in singles], self.rng.randint(2, len(singles)))
            groups.append(Agency("nhom", tuple(sorted(picked))))
        if self.rng.random() < 0.4:
            groups.append(Agency("khoi", size=self.rng.choice((2, 3, 7, 216))))
        return (*singles, *groups)

    def _work(self, plan: Plan, key: str) -> tuple[Work, Value]:
        keys = [agency.key for agency in plan.agencies]
        shared = self.rng.random() < 0.15
        if shared:
            keys = [key for key in keys if key != "khoi"]
        leads = tuple(self.rng.sample(keys, min(len(keys), self.rng.choice((1, 1, 1, 2, 3)))))
        while True:
            parts, schedule = self._schedule()
            work = Work(key, leads, parts, shared, None if key.startswith(DUTY) else self._estimate())
            found = dues(plan, work)
            dated = [n for n, part in enumerate(parts) if not isinstance(part, Ongoing | External)]
            if all(any(due.part == n for due in found) for n in dated):
                return work, schedule

    def _estimate(self) -> int | None:
        return self.rng.choice((None, 50_000_000, 70_000_000, 100_000_001, self.rng.randint(1, 10**8)))

    # -- schedules

    def _schedule(self) -> tuple[tuple[Part, ...], Value]:
        """Return the parts of a schedule and what the plan's file says of them."""
        if self.rng.random() < 0.2:
            part, value = self.rng.choice((self._listed, self._rule, self._reports))()
            return (part,), value
        phrases: Sequence[Callable[[], tuple[Part, str] | None]] = (
            self._rate,
            self._rate,
            self._rate_in_months,
            self._weekly,
            self._quarter,
            self._days,
            self._monthly_day,
            self._ongoing,
            self._external,
        )
        made = [self.rng.choice(phrases)() or self._rate() for _ in range(self.rng.choice((1, 1, 1, 2)))]
        parts = tuple(part for part, _ in made)
        return parts, made[0][1] if len(made) == 1 else [text for _, text in made]

    def _rate(self) -> tuple[Part, str]:
        per = self.rng.choice(tuple(MONTHS_OF_PER))
        n, months = self.rng.randint(1, MOST_PER[per]), MONTHS_OF_PER[per]
        words = f"{n:02} số/{per}"
        if _is_year(self.span) and self.rng.random() < 0.3:
            words = f"{n * 12 // months} số ({words})"
        return Rate(n, months), words

    def _rate_in_months(self) -> tuple[Part, str] | None:
        if (months := self._months()) is None:
            return None
        n = self.rng.randint(1, 4)
        return Rate(n, 1, months[0]), f"{n:02} số/tháng ({months[1]})"

    def _weekly(self) -> tuple[Part, str]:
        n = self.rng.randint(1, 3)
        return Rate(n, 0), f"{n:02} tin/tuần"

    def _months(self) -> tuple[Span, str] | None:
        """Return two or more whole months of the plan's first year, and how a phrase says them."""
        year = self.span.start.year
        whole = [
            m for m in range(1, 13) if date(year, m, 1) in self.span and month_day(year, m, 31) in self.span
        ]
        if len(whole) < 2:
            return None
        first, last = sorted(self.rng.sample(whole, 2))
        window = Span(date(year, first, 1), month_day(year, last, 31))
        return window, f"từ tháng {first} đến tháng {last}/{year}"

    def _quarter(self) -> tuple[Part, str] | None:
        """Return a quarter of the plan, and what is to be done in it once or several times."""
        years = range(self.span.start.year, self.span.end.year + 1)
        whole = [(y, q) for y in years for q in range(4) if month_day(y, 3 * q + 3, 31) in self.span]
        if not whole:
            return None
        year, q = self.rng.choice(whole)
        n, words = self.rng.randint(1, 3), f"Quý {QUARTERS[q]}/{year}"
        due = (month_day(year, 3 * q + 3, 31),) * n
        return Dates(due), words if n == 1 else f"{words}: {n:02} hội nghị"

    def _days(self) -> tuple[Part, str]:
        day = self._day(self.span)
        lead, due = self.rng.choice(
            (("ngày", day), ("chậm nhất ngày", day), ("trước ngày", max(self.span.start, day - DAY)))
        )
        named = due + DAY if lead == "trước ngày" else due
        return Dates((due,)), f"{lead} {named.day:02}/{named.month:02}/{named.year}"

    def _monthly_day(self) -> tuple[Part, str]:
        number = self.rng.randint(1, 31)
        return self._each_month(number), f"Ngày {number:02} hằng tháng"

    def _ongoing(self) -> tuple[Part, str]:
        months = self._months()
        if months is None or self.rng.random() < 0.6:
            return Ongoing(), "Thường xuyên"
        return Ongoing(months[0]), f"Thường xuyên {months[1]}"

    def _external(self) -> tuple[Part, str]:
        return External(), "Khi có yêu cầu"

    def _listed(self) -> tuple[Part, Value]:
        days = sorted({self._day(self.span) for _ in range(self.rng.randint(1, 5))})
        each = self.rng.randint(1, 2)
        return Dates(tuple(day for day in days for _ in range(each))), {
            "dates": [day.isoformat() for day in days],
            "count": each,
        }

    def _rule(self) -> tuple[Part, Value]:
        number = self.rng.randint(1, 28)
        return self._each_month(number), {"rrule": f"FREQ=MONTHLY;BYMONTHDAY={number}"}

    def _each_month(self, number: int) -> Dates:
        """§4.3: “A named day clamps to the month.”"""
        years = range(self.span.start.year, self.span.end.year + 1)
        found = (month_day(year, month, number) for year in years for month in range(1, 13))
        return Dates(tuple(day for day in found if day in self.span))

    def _reports(self) -> tuple[Part, Value]:
        words = "định kỳ quý, 6 tháng, năm"
        if self.rng.random() < 0.5:
            return Reports(), {"reporting": "all", "text": words}
        codes = self.rng.sample(self.reporting.codes, self.rng.randint(1, len(self.reporting.codes)))
        return Reports(tuple(codes)), {"reporting": codes, "text": words}


class _Log:
    """Makes the records of one log."""

    def __init__(self, rng: random.Random, plan: Plan, issued: date) -> None:
        self.rng, self.plan, self.issued = rng, plan, issued
        self.keys = (f"r{n}" for n in count(1))

    def entries(self) -> tuple[Entry, ...]:
        made = [self._entry() for _ in range(self.rng.choice((0, 1, 3, 8, 20, 35)))]
        if self.rng.random() < 0.6:
            made.sort(key=lambda entry: entry.day)
        for _ in range(self.rng.randint(0, len(made) // 4)):
            self._correct(made)
        return tuple(made)

    def _correct(self, made: list[Entry]) -> None:
        """Take a record back, or say it anew: perhaps of another day, by another figure."""
        counted = standing(made)
        if not counted:
            return
        wrong = self.rng.choice(counted)
        if self.rng.random() < 0.5:
            made.append(
                Entry(next(self.keys), wrong.work, self._day(), wrong.agency, supersedes=wrong.key, void=True)
            )
            return
        right = self._of(self._work(wrong.work)) if self.rng.random() < 0.5 else wrong
        made.append(replace(right, key=next(self.keys), supersedes=wrong.key))

    def _work(self, key: str) -> Work:
        return next(work for work in self.plan.works if work.key == key)

    def _day(self) -> date:
        last = self.plan.span.end + 31 * DAY
        return self.issued + DAY * self.rng.randint(0, (last - self.issued).days)

    def _entry(self) -> Entry:
        return self._of(self.rng.choice(self.plan.works))

    def _of(self, work: Work) -> Entry:
        units = self.plan.units(work)
        unit = self.rng.choice(units)
        kinds = (self._product, self._payment, self._answer, self._words, self._step)
        said = self.rng.choices(kinds, (6, 2, 1, 1, 3))[0]()
        size = self.plan.agency(unit).size
        steps, words = set(said) & set(STEPS), set(said) <= {"evidence", "note", "cause"} and bool(said)
        completes = said.get("count", 0 if steps or (words and dues(self.plan, work)) else 1) != 0
        if size is not None and completes and not work.shared:
            said["units"] = self.rng.choice((size, self.rng.randint(1, size)))
        whole = bool(steps) and len(said) == 1 and self.rng.random() < 0.5
        nobody = whole or ((len(units) == 1 or work.shared) and self.rng.random() < 0.5)
        agency = None if nobody else unit
        return Entry(next(self.keys), work.key, self._day(), agency, **said)

    def _product(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        if self.rng.random() < 0.7:
            said["count"] = self.rng.choice((1, 1, 2, 3, 4, 12))
        if self.rng.random() < 0.3:
            said["spent"] = self._amount()
        if "count" in said or "spent" in said:
            for key in ("evidence", "note", "cause"):
                if self.rng.random() < 0.15:
                    said[key] = "Số 1"
        return said

    def _payment(self) -> dict[str, Any]:
        return {"count": 0, "spent": self._amount()}

    def _answer(self) -> dict[str, Any]:
        return {"count": 0, "cause": "Chưa có kinh phí"}

    def _words(self) -> dict[str, Any]:
        keys = self.rng.sample(("evidence", "note", "cause"), self.rng.randint(1, 2))
        return dict.fromkeys(keys, "Công văn 1")

    def _step(self) -> dict[str, Any]:
        said: dict[str, Any] = {self.rng.choice(STEPS): self._amount()}
        if self.rng.random() < 0.2:
            said["count"] = self.rng.randint(0, 2)
        return said

    def _amount(self) -> int:
        return self.rng.choice((10_000_000, 25_000_000, 60_000_000, self.rng.randint(1_000, 10**8)))


# -- as the program reads them


def _plan_text(plan: Plan, issued: date, schedules: Sequence[Value]) -> str:
    span = plan.span
    if _is_year(span):
        head: dict[str, Value] = {"year": span.start.year}
    else:
        head = {"period": {"start": span.start.isoformat(), "end": span.end.isoformat()}}
    reporting: Value = {
        "cutoff_day": plan.reporting.cutoff_day,
        "deadline_day": plan.reporting.deadline_day,
        "periods": list(plan.reporting.codes),
    }
    lines = _block({"number": "1/KH", "title": "Thử", "issued": issued.isoformat(), **head})
    lines += _block({"reporting": reporting, **({"roll": ROLLS[plan.roll]} if plan.roll else {})})
    lines += ["agencies:", *(f"  {agency.key}: {_flow(_agency(agency))}" for agency in plan.agencies)]
    works = list(zip(plan.works, schedules, strict=True))
    tasks = [_flow({"id": work.key, **_work(work, s)}) for work, s in works if not work.key.startswith(DUTY)]
    duties = [
        _flow({"id": work.key, "agencies": list(work.leads), "text": "Làm", "work": _work(work, schedule)})
        for work, schedule in works
        if work.key.startswith(DUTY)
    ]
    lines += ["tasks:", *(f"  - {task}" for task in tasks)]
    lines += ["duties:", *(f"  - {duty}" for duty in duties)] if duties else []
    return "\n".join(lines) + "\n"


def _is_year(span: Span) -> bool:
    return span == Span(date(span.start.year, 1, 1), date(span.start.year, 12, 31))


def _agency(agency: Agency) -> dict[str, Value]:
    members = {"members": list(agency.members)} if agency.members else {}
    size = {} if agency.size is None else {"size": agency.size}
    return {"name": f"Cơ quan {agency.key}", **members, **size}


def _work(work: Work, schedule: Value) -> dict[str, Value]:
    scope = {"scope": "total"} if work.shared else {}
    amount = {} if work.amount is None else {"amount": work.amount}
    return {"name": f"Việc {work.key}", "lead": list(work.leads), "schedule": schedule, **scope, **amount}


NAMES = {"key": "id", "work": "task", "day": "date"}


def _log_text(entries: Sequence[Entry]) -> str:
    lines = [f"- {_flow(_record(entry))}" for entry in entries]
    return "\n".join(lines) + "\n" if lines else "[]\n"


def _record(entry: Entry) -> dict[str, Value]:
    told = {field.name: getattr(entry, field.name) for field in fields(entry)}
    told |= {"day": entry.day.isoformat(), "void": entry.void or None}
    return {NAMES.get(key, key): value for key, value in told.items() if value is not None}


def _block(values: Mapping[str, Value]) -> list[str]:
    return [f"{key}: {_flow(value)}" for key, value in values.items()]


def _flow(value: Value) -> str:
    """Write a value on one line: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)
