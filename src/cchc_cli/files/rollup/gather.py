"""A run of the roll-up: what changed under a folder is read anew and put into the database, whoever does the work."""

import itertools
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from cchc_cli import __version__
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.files.disk.commit import COMMITS
from cchc_cli.files.disk.lock import WAIT, Busy, writing
from cchc_cli.files.disk.read import read_source
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.rollup.pool import pool
from cchc_cli.files.rollup.sources import Beginning, YamlFile, preferred, survey_of, written
from cchc_cli.files.rollup.store import Made, SourceRow, Store, opened
from cchc_cli.files.rollup.work import Job, Map, Result, Text, work

_PATIENCE = 2.0
"""Seconds for which another run is waited for before that is told."""

_BATCH = 100
"""Plans that are put into the database together: what a run that is killed has to do again."""


Progress = Callable[[int, int], None]
"""Hears how many plans are done, of how many."""


@contextmanager
def gather(
    folder: Path,
    database: Path | None,
    as_of: date,
    *,
    map: Map | None = None,  # noqa: A002 - as the function that it is like
    progress: Progress = lambda done, total: None,
    waiting: Callable[[Diagnostic], None] = lambda diagnostic: None,
) -> Iterator[sqlite3.Connection]:
    """Bring a database up to what stands under a folder, as of a day, and give it; no other run changes it meanwhile.

    Without a file the database goes with the context. `map` does the jobs; `progress` hears how many are done, of
    how many; `waiting` hears whom the run waits for. Raises `Busy` where another run goes on for too long, `Rejected`
    where the folder has no plan, and where the file is something else or can't be written.
    """
    if not folder.is_dir():
        raise whole_file("folder-missing", str(folder))
    with ExitStack() as stack:
        target = stack.enter_context(_only_run(database, waiting)) if database is not None else None
        store = stack.enter_context(opened(target))
        run = _Run(store, folder, as_of, keep=database is not None)
        COMMITS.begun = database
        run.through(map or pool(1), progress)
        yield store.connection


@contextmanager
def _only_run(database: Path, waiting: Callable[[Diagnostic], None]) -> Iterator[Path]:
    if database.is_dir():
        raise whole_file("output-folder", str(database))
    with ExitStack() as stack:
        try:
            held = stack.enter_context(writing(database, _PATIENCE))
        except Busy as busy:
            waiting(_of_database(busy).diagnostics[0])
            try:
                held = stack.enter_context(writing(database, WAIT))
            except Busy as still:
                raise _of_database(still) from None
        yield held.target


def _of_database(busy: Busy) -> Busy:
    (found,) = busy.diagnostics
    code = "database-locked" if found.code == "log-locked" else "database-busy"
    seen = found.args
    holder = {
        "user": seen["user"],
        "host": seen["host"],
        "pid": seen["pid"],
        "since": seen["since"],
        "lock": seen["lock"],
    }
    return Busy([Diagnostic(code, found.file, args=holder)])


class _Run:
    """One run: what is there, what of it is known, and what is still to be done. It ends as a first run would.

    `ties` are plans that another one's file says already, each with its state and that file: copies, whose logs are
    read with those of the other, and the same plan with other content, which counts nowhere until a person has looked.
    """

    def __init__(self, store: Store, folder: Path, as_of: date, *, keep: bool) -> None:
        days_off = blake2b(shipped("workdays.tsv").read_bytes(), digest_size=16).hexdigest()
        made = Made(__version__, days_off)
        self._store, self._as_of, self._keep = store, as_of, keep
        self._known = store.sources(made)
        self._survey = survey_of(folder, self._head)
        if not self._survey.plans:
            raise Rejected(self._survey.faults or [Diagnostic("folder-without-plans", str(folder))])
        store.begin(written(str(folder)), as_of, made)
        self._kept = store.kept_plans()
        self._logs = {file: list(logs) for file, logs in self._survey.plans.items()}
        self._ties: dict[str, tuple[str, str]] = {}
        self._tie()
        self._copies = {file: first for file, (state, first) in self._ties.items() if state == "copy"}
        self._unused = itertools.count(1 + max((row.plan or 0 for row in self._known.values()), default=0))
        self._numbers = {
            file: number if (number := self._known_number(file)) is not None else next(self._unused)
            for file in self._logs
        }
        self._read: set[int] = set()

    def _tie(self) -> None:
        """Take up what the last run saw to be one plan, where nothing of any of its files has changed since."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for file, row in self._known.items():
            if row.other is not None and row.state != "replaced":
                groups[row.other].append(file)
        for first, files in groups.items():
            if not self._is_known(first, *files):
                continue
            copies = [file for file in files if self._known[file].state == "copy"]
            logs = [log for file in (first, *copies) for log in self._logs[file]]
            plan = self._kept.get(self._known[first].plan or 0)
            if plan and (plan.stamp, plan.state) == (self._stamp_of(first, logs), "read"):
                self._ties |= {file: (self._known[file].state, first) for file in files}
                self._logs[first] = logs
        for file in self._ties:
            del self._logs[file]

    def _known_number(self, file: str) -> int | None:
        row = self._known.get(file)
        return row.plan if row is not None and row.kind == "plan" and row.other is None else None

    def through(self, do: Map, progress: Progress) -> None:
        """Do what is to be done, and then what that has shown: logs of copies are read with the plan that counts."""
        done = self._do(self._begin(), 0, do, progress)
        self._store.index()
        # A run may have been ended before it saw what is one plan.
        while again := self._tied():
            done = self._do(again, done, do, progress)
        self._store.finish(len(self._survey.files), len(self._read))

    def _do(self, waiting: list[str], done: int, do: Map, progress: Progress) -> int:
        """Do the jobs of some plans, a batch after the other; return how many are done with those before."""
        total = done + len(waiting)
        stamps = {self._numbers[file]: self._stamp(file) for file in waiting}
        with closing(do(work, map(self._job, waiting))) as results:
            for start in range(done, total, _BATCH):
                batch = islice(results, _BATCH)
                self._store.write(self._counted(batch, start, total, progress), stamps, self._as_of)
        return total

    def _counted(
        self, results: Iterator[Result], done: int, total: int, progress: Progress
    ) -> Iterator[Result]:
        for n, result in enumerate(results, done + 1):
            if not result.of_day:
                self._read.add(result.plan)
            yield result
            progress(n, total)

    def _head(self, file: str, digest: str) -> Beginning | None:
        known = self._known.get(file)
        return known.head if known is not None and known.hash == digest else None

    def _is_known(self, *files: str) -> bool:
        """Whether files are plans that still have the bytes that they had."""
        return all(
            file in self._survey.plans
            and (row := self._known.get(file)) is not None
            and row.hash == self._survey.files[file].hash
            for file in files
        )

    def _begin(self) -> list[str]:
        """Put down what there is, and return the plans that are to be read, or told of another day."""
        day = self._as_of.isoformat()
        states: dict[str, str] = {}
        todo: list[str] = []
        for file, number in self._numbers.items():
            plan = self._kept.get(number)
            states[file] = plan.state if plan and plan.stamp == self._stamp(file) else "waiting"
            if states[file] == "waiting" or (states[file] == "read" and plan and plan.as_of != day):
                todo.append(file)
        owners = {log: file for file, logs in self._logs.items() for log in logs}
        rows = (
            self._row(found, owners.get(found.file, found.file), states)
            for found in self._survey.files.values()
        )
        twice = [_twice(file, other) for file, (state, other) in self._ties.items() if state == "faulty"]
        self._store.find(rows, self._known, [*self._survey.faults, *twice])
        return todo

    def _row(self, found: YamlFile, owner: str, states: Mapping[str, str]) -> SourceRow:
        """Return the row of a file in the database; `owner` is its plan's, where it has one."""
        file = found.file
        kind = "plan" if file in self._survey.plans or file in self._survey.replaced else "other"
        kind = "log" if file in self._survey.logs else kind
        state, other = self._ties.get(file, ("replaced", self._survey.replaced.get(file)))
        if other in self._copies:
            other = self._copies[other]
        if other is None:
            lost = kind == "log" or found.fault is not None
            state = states.get(owner, "faulty" if lost else "passed")
        number = self._numbers.get(self._copies.get(file, owner))
        return SourceRow(file, kind, found.hash, found.size, number, state, other, found.head)

    def _stamp(self, file: str) -> str:
        """Return what tells the texts that a plan is read from."""
        return self._stamp_of(file, self._logs[file])

    def _stamp_of(self, file: str, logs: Iterable[str]) -> str:
        texts = (f"{text}\n{self._survey.files[text].hash}\n" for text in (file, *sorted(logs)))
        return blake2b("".join(texts).encode(), digest_size=16).hexdigest()

    def _texts(self, file: str) -> list[str]:
        return [file, *sorted(self._logs[file])]

    def _job(self, file: str) -> Job:
        number = self._numbers[file]
        kept = self._store.kept(number, self._stamp(file))
        found = (self._survey.files[text] for text in self._texts(file))
        return Job(number, tuple(Text(f.file, f.path, f.hash) for f in found), self._as_of, self._keep, kept)

    def _tied(self) -> list[str]:
        """Leave out plans that another file says already; return those that got the logs of a copy.

        Where one that the last run knew to be one plan has got another file, all of them are read by themselves first.
        """
        again: dict[str, None] = {}
        firsts = {first for _, first in self._ties.values()}
        for files in self._store.twins():
            if known := firsts.intersection(files):
                again |= dict.fromkeys(file for first in sorted(known) for file in self._untie(first))
                continue
            first, *others = preferred(files)
            for file in others:
                number = self._numbers.pop(file)
                logs = self._logs.pop(file)
                if self._alike(first, file):
                    self._store.leave_copy(file, number, first, self._numbers[first])
                    self._logs[first] += logs
                    again |= {first: None} if logs else {}
                else:
                    self._store.leave_twin(number, _twice(file, first), first)
        return list(again)

    def _untie(self, first: str) -> list[str]:
        """Take the files of a plan for plans of their own again, and return them: they are to be read."""
        tied = [file for file, (_, other) in self._ties.items() if other == first]
        for file in tied:
            del self._ties[file]
            self._copies.pop(file, None)
            self._numbers[file] = next(self._unused)
        for file in (first, *tied):
            self._logs[file] = list(self._survey.plans[file])
            self._store.wait(self._numbers[file], file, self._logs[file])
        return [first, *tied]

    def _alike(self, first: str, second: str) -> bool:
        """Whether two files say the same, whatever their comments and how they are written."""
        one, other = self._survey.files[first], self._survey.files[second]
        if one.hash == other.hash:
            return True
        try:
            return plan_from(read_source(one.path)).plan == plan_from(read_source(other.path)).plan
        except Rejected:  # changed meanwhile: the next run will see
            return False


def _twice(file: str, other: str) -> Diagnostic:
    return Diagnostic("plan-twice", file, args={"other": other})
