"""A new plan file: last year's text with what can't stay taken out or moved along, or a starter plan."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.reports.new import CarriedPlan, Change, NewReport, WrittenChange, new_report
from cchc_cli.files.disk.read import Source, read_source
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.disk.shipped import shipped
from cchc_cli.files.plan.load import plan_from
from cchc_cli.files.yaml_text.edit import Edit, edit, lines, naming, values
from cchc_cli.files.yaml_text.place import place


def starter(year: int) -> str:
    """Return the text of a plan of `year` for a person to fill in."""
    return edit(read_source(shipped("starter.yaml")).text, [Edit(("year",), str(year))])


def carry(
    path: Path, year: int, file: str, comment: Callable[[Change, str], str], *, accept: bool = False
) -> CarriedPlan:
    """Return a plan's text carried to `year`, to be written under the name `file`; `accept` as `new_report`.

    `comment` words a change and what stood there, for its line. Raises `Rejected` where the plan is not sound, and
    as `new_report`.
    """
    source = read_source(path)
    loaded = plan_from(source)
    report = new_report(loaded.plan, year, loaded.workdays, accept=accept)
    paths = [change.path for change in report.changes]
    old = values(source.text, paths)
    text = edit(source.text, [Edit(c.path, c.new, comment(c, old[c.path])) for c in report.changes])
    at = lines(text, paths)
    changes = sorted(
        (WrittenChange(c, at[c.path], old[c.path]) for c in report.changes), key=lambda c: c.line
    )
    span = loaded.plan.span
    left = naming(text, range(span.start.year, span.end.year + 1), {c.line for c in changes})
    blank = {c.line for c in changes if not c.change.new}
    findings = tuple(_findings(Source(file, text), report, blank))
    return CarriedPlan(report, file, text, tuple(changes), left, findings)


def _findings(new: Source, report: NewReport, blank: Collection[int]) -> Iterator[Diagnostic]:
    """Yield what a person must look at besides the blanks: agencies that have ended, and all else at fault."""
    ended = place(new.file, new.text, (), report.faults) if report.faults else ()
    yield from ended
    try:
        plan_from(new)
    except Rejected as rejected:
        yield from (d for d in rejected.diagnostics if d.line not in blank and d not in ended)
