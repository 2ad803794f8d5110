"""Whether a file is a sound plan or a sound progress log: told by its root, a mapping or a list.

A text of comments alone is a log: a plan must say something, a log has no record yet.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.disk.read import Source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.find import find_plan
from cchc_cli.files.log.folder import PLAN_FILE, log_files
from cchc_cli.files.log.read import LogFile, clashing, copies, read_log
from cchc_cli.files.log.torn import log_source
from cchc_cli.files.plan.load import load_plan, plan_from
from cchc_cli.files.yaml_text.edit import marked
from cchc_cli.files.yaml_text.read import holds_nothing, root_list


class Verdict(NamedTuple):
    """What became of one file; `counts` says how much is in a sound one, `copy_of` the log that it may be a copy of.

    `marked` are the lines of a plan that a comment says must be looked at.
    """

    file: str
    kind: str
    sound: bool
    diagnostics: tuple[Diagnostic, ...] = ()
    counts: Mapping[str, int] = {}
    copy_of: str | None = None
    marked: tuple[int, ...] = ()


def validate(
    files: Sequence[Path], plan_file: Path | None, environment: Mapping[str, str]
) -> tuple[Verdict, ...]:
    """Judge each file, of a folder its plan and its logs.

    Logs are held against the plan given, else the first sound plan among `files`, else each against the one that it
    names or that is beside it (`find_plan`); so plans are judged first.
    """
    files = [file for path in files for file in _files(path)]
    sources: list[Source | Verdict] = []
    for file in files:
        try:
            sources.append(log_source(file))
        except Rejected as rejected:
            sources.append(Verdict(str(file), "file", False, rejected.diagnostics))
    loaded: LoadedPlan | None = load_plan(plan_file) if plan_file else None
    verdicts: dict[int, Verdict] = {}
    logs: list[tuple[int, Source]] = []
    for index, source in enumerate(sources):
        if isinstance(source, Verdict):
            verdicts[index] = source
        elif root_list(source.text) or holds_nothing(source.text):
            logs.append((index, source))
        else:
            lines = marked(source.text)
            try:
                one = plan_from(source)
            except Rejected as rejected:
                verdicts[index] = Verdict(source.file, "plan", False, rejected.diagnostics, marked=lines)
                continue
            loaded = loaded or one
            counts = {"tasks": len(one.plan.tasks), "agencies": len(one.plan.agencies)}
            verdicts[index] = Verdict(source.file, "plan", True, one.warnings, counts, marked=lines)
    read: dict[int, tuple[Plan, LogFile]] = {}
    for index, source in logs:
        try:
            own = loaded or load_plan(find_plan(None, [files[index]], environment).file)
            read[index] = own.plan, read_log(source, own.plan)
        except Rejected as rejected:
            verdicts[index] = Verdict(source.file, "log", False, rejected.diagnostics)
    clashes = [
        warning for plan, logs_of_it in _by_plan(read.values()) for warning in clashing(logs_of_it, plan)
    ]
    copied = dict(copies(files))
    for index, (_, log) in read.items():
        warnings = (*log.warnings, *(clash for clash in clashes if clash.file == log.source.file))
        counts = {"records": len(log.records)}
        copy_of = copied.get(log.source.file)
        verdicts[index] = Verdict(log.source.file, "log", True, warnings, counts, copy_of)
    return tuple(verdicts[i] for i in range(len(sources)))


def _files(path: Path) -> list[Path]:
    """Return the file itself, or of a folder its logs and its plan."""
    if not path.is_dir():
        return [path]
    return [file for file in (path / PLAN_FILE,) if file.is_file()] + log_files(path)


def _by_plan(logs: Iterable[tuple[Plan, LogFile]]) -> Iterator[tuple[Plan, list[LogFile]]]:
    """Yield each plan with the logs that are held against it."""
    found: dict[str, tuple[Plan, list[LogFile]]] = {}
    for plan, log in logs:
        found.setdefault(plan.number, (plan, []))[1].append(log)
    yield from found.values()
