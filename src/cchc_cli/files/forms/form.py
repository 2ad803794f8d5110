"""Filled forms on disk to the records that they tell: right agency and plan, every fault by its sheet and cell."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cchc_cli.domain.model.faults import Diagnostic, Severity
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.reports.collect import FilledForm
from cchc_cli.domain.reports.form import SHEET
from cchc_cli.files.disk.rejected import Rejected, whole_file
from cchc_cli.files.forms.lines import EstimateRows
from cchc_cli.files.forms.rows import ReportRows
from cchc_cli.files.forms.sheet import MAX_ROWS, FormFacts, FormSheet
from cchc_cli.files.office.paper import checked_bytes, exhausting
from cchc_cli.files.office.workbook import WORKBOOK, OpenWorkbook
from cchc_cli.files.office.zip import is_as_made, open_office_zip

MAX_BYTES = 10_000_000
"""A form takes 20 kB; with a signed page pasted in as a picture it may reach this."""

MAX_COLUMNS = 100

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""What a folder of forms is searched for. All but the first are refused, and are not passed over in silence."""


def forms_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that are meant, each once; a folder is every workbook in it. Raises `Rejected`."""
    found: dict[Path, Path] = {}
    for path in paths:
        files = [path]
        if path.is_dir():
            # A file that Excel has open leaves one beside it whose name starts with ~$.
            inside = (f for f in path.iterdir() if f.suffix.lower() in _WORKBOOKS and f.name[0] not in ".~")
            files = sorted(inside)
            if not files:
                raise whole_file("folder-without-forms", str(path))
        for file in files:
            found.setdefault(file.resolve() if file.exists() else file, file)
    return tuple(found.values())


class RefusedForm(Rejected):
    """A form of which nothing can be used, though it says whose it is and of which period."""

    def __init__(self, diagnostics: Iterable[Diagnostic], agency: str, code: str, window: Period) -> None:
        super().__init__(diagnostics)
        self.agency, self.code, self.window = agency, code, window


def read_forms(files: Iterable[Path], plan: Plan) -> tuple[list[FilledForm], list[Rejected]]:
    """Read every form; a file of which nothing can be trusted gives only what is wrong with it."""
    forms: list[FilledForm] = []
    refused: list[Rejected] = []
    for file in files:
        try:
            forms.append(read_form(file, plan))
        except Rejected as rejected:
            refused.append(rejected)
    return forms, refused


def read_form(path: Path, plan: Plan) -> FilledForm:
    """Read a filled form. Raises `Rejected` where nothing of it can be trusted; its rows stand or fall alone."""
    file = str(path)
    with (
        exhausting(file),
        open_office_zip(file, checked_bytes(path, (".xlsx",), MAX_BYTES), WORKBOOK) as archive,
    ):
        too_large = whole_file("form-too-large", file, rows=MAX_ROWS, columns=MAX_COLUMNS)
        workbook = OpenWorkbook(file, archive, MAX_ROWS, MAX_COLUMNS, too_large)
        if SHEET not in workbook.names:
            raise whole_file("form-unknown", file)
        facts = FormFacts.read(file, workbook.sheet(SHEET))
        facts.check(file, plan)
        try:
            name = own_sheet(file, workbook, facts.sheet)
            rows = EstimateRows if facts.is_estimate else ReportRows
            reader = rows(file, plan, facts._replace(sheet=name), workbook.sheet(name))
            form = reader.form([*_beside(reader, workbook, facts.sheet)])
            if is_as_made(archive):
                # Nobody sent back what the plan itself has filled in.
                left = () if facts.is_estimate else form.records
                return form._replace(as_made=True, records=left, rows=form.rows[: len(left)])
            return form
        except Rejected as rejected:
            raise RefusedForm(rejected.diagnostics, facts.agency, facts.code, facts.window) from None


def own_sheet(file: str, workbook: OpenWorkbook, name: str) -> str:
    """Return the name of the sheet that is filled in: its own, or of the only one, which was renamed."""
    others = [other for other in workbook.shown if other != SHEET]
    if name in workbook.names:
        return name
    if len(others) != 1:
        raise whole_file("form-sheet-missing", file, sheet=name)
    return others[0]


def _beside(reader: FormSheet, workbook: OpenWorkbook, name: str) -> Iterator[Diagnostic]:
    """Tell of what stands in the workbook and not on the form's own sheet: it is not read."""
    file, own = reader.file, reader.facts.sheet
    if own != name:
        yield Diagnostic(
            "form-sheet-renamed",
            file,
            args={"sheet": name, "found": own},
            severity=Severity.WARNING,
            place=f"{own}!A1",
        )
    for other in workbook.names:
        if other not in (own, SHEET):
            try:
                sheet = workbook.sheet(other)
            except Rejected:
                sheet = None
            yield from reader.on_other(other, sheet)
    if count := workbook.comments() + len([*filter(None, workbook.drawn_text())]):
        args = {"count": count}
        yield Diagnostic("form-notes-unread", file, args=args, severity=Severity.WARNING, place=own)
