"""Folders of small plans and logs, and what a run makes of them."""

from collections.abc import Generator, Iterable, Mapping
from datetime import date
from pathlib import Path

from cchc_cli.files.rollup.gather import gather
from cchc_cli.files.rollup.store import diagnostics_of
from cchc_cli.files.rollup.work import Job, Map, Result, Work

DAY = date(2020, 7, 1)


def plan_text(
    number: str = "1/KH-UBND",
    issuer: str | None = "UBND huyện Can Lộc, tỉnh Hà Tĩnh",
    *,
    head: str = "year: 2020",
    amount: str = "5.000.000",
    task: str = "Phát thanh",
) -> str:
    """Return a plan of one task, due on 31/3, 30/6, 30/9 and 31/12."""
    by = f"issuer: {issuer}\n" if issuer else ""
    return (
        f"number: {number}\ntitle: Tuyên truyền\n{by}{head}\n"
        "agencies:\n  dai: {name: Đài Phát thanh}\n"
        f'tasks:\n  - {{id: "1", name: {task}, lead: dai, schedule: mỗi quý 01 lần, amount: {amount}}}\n'
    )


def log_text(*records: str, of: str | None = None, file: str | None = None) -> str:
    """Return a log; each record is a day on which one was done."""
    named = f", file: {file}" if file else ""
    opening = f"- {{plan: {of}{named}}}\n" if of else ""
    return opening + "".join(f'- {{task: "1", date: {day}}}\n' for day in records)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Put files into a folder, by their names from there on."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


class Counting:
    """Does jobs here, and keeps the files of each plan that was read, and of each told of another day."""

    def __init__(self) -> None:
        self.read: list[tuple[str, ...]] = []
        self.told: list[str] = []

    def __call__(self, work: Work, jobs: Iterable[Job]) -> Generator[Result, None, None]:
        for job in jobs:
            files = tuple(text.file for text in job.texts)
            if job.kept is None:
                self.read.append(files)
            else:
                self.told.append(files[0])
            yield work(job)


Tables = dict[str, list[tuple[object, ...]]]


def run(folder: Path, database: Path | None = None, as_of: date = DAY, do: Map | None = None) -> Tables:
    """Return what is in the database after a run, plans by their files rather than their numbers."""
    with gather(folder, database, as_of, map=do or Counting()) as connection:
        files = dict(
            connection.execute("SELECT plan, file FROM sources WHERE kind = 'plan' AND other IS NULL")
        )
        tables = ["plans", "agencies", "tasks", "dues", "records", "statuses", "money", "targets"]
        found = {
            t: sorted(((files[n], *row) for n, *row in connection.execute(f"SELECT * FROM {t}")), key=repr)
            for t in tables
        }
        rows = connection.execute(
            "SELECT file, kind, hash, size, plan, state, other, head FROM sources ORDER BY file"
        )
        found["sources"] = [(*row[:4], files.get(row[4]), *row[5:]) for row in rows]
        found["faults"] = sorted(diagnostics_of(connection), key=repr)
        found["within"] = [
            (files[plan], files[within])
            for plan, within in connection.execute("SELECT plan, within FROM tasks")
            if within
        ]
        found["tasks"] = [row[:-1] for row in found["tasks"]]
        assert connection.execute("SELECT complete FROM runs").fetchall() == [(1,)]
    return found


def states(tables: Tables) -> dict[object, tuple[object, ...]]:
    """Return of each file its plan, its state and the other file."""
    return {row[0]: row[4:7] for row in tables["sources"]}


def codes(tables: Tables) -> list[tuple[object, object]]:
    """Return what is told of the files."""
    return [(fault[1], fault[0]) for fault in tables["faults"]]
