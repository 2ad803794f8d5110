"""Many plans added up, laid out: the total of each level, then rows within it, the worst first."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.budget import UNDATED
from cchc_cli.domain.reports.rollup import (
    LEVELS,
    OF_PLANS,
    FaultyFile,
    Overlap,
    RollupDimension,
    RollupNote,
    RollupReport,
    RollupRow,
)
from cchc_cli.messages import Language
from cchc_cli.render.cells import roman
from cchc_cli.render.document import As, Block, Document, Field, Heading, Note, Screen, Table, Tone, table
from cchc_cli.render.live import Live
from cchc_cli.render.pages.budget import UNAPPROVED
from cchc_cli.render.pages.validate import message, place_of, remedy, sentence
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, formed, maybe, optional

MOST_ROWS = 20
"""Rows of a level that a person is shown unasked: the worst."""


def document(
    report: RollupReport, language: Language, *, everything: bool = False, flat: bool = False
) -> Document:
    """Lay a roll-up out. `everything` shows all rows; so does `flat`, each level with its total, for a spreadsheet."""
    return Document(
        title=language("rollup.title", day=language.date(report.as_of)),
        subtitle=report.folder,
        blocks=tuple(_blocks(report, language, None if everything or flat else MOST_ROWS, flat)),
    )


def _blocks(report: RollupReport, language: Language, most: int | None, flat: bool) -> Iterator[Block]:
    if report.task:
        yield Note(language("rollup.only_task", words=report.task), Tone.QUIET)
    if report.year is not None:
        yield Note(language("rollup.only_year", year=report.year), Tone.QUIET)
    if report.levels:
        levels = [_level_field(language), *_fields(report.levels, _FIGURES, language)]
        yield table(levels, report.levels, language("rollup.levels"), _tone)
    else:
        asked = report.task or report.year is not None
        yield Note(language("rollup.nothing_asked" if asked else "rollup.nothing"), Tone.STRONG)
    notes = tuple(_notes(report, language))
    if flat:  # on the first sheet
        yield from notes
    if report.by is not RollupDimension.LEVEL and report.rows:
        yield from _by_level(report, language, most, flat)
    if not flat:
        yield from notes
    if report.faults:
        count = language.number(len(report.faults))
        yield Heading(language("rollup.faults", count=count), tone=Tone.LATE)
        yield _faults_table(report.faults[:most], language)
        if more := len(report.faults[:most]) - len(report.faults):
            yield Note(language("rollup.more_files", count=language.number(-more)))


def _by_level(report: RollupReport, language: Language, most: int | None, flat: bool) -> Iterator[Block]:
    """Yield the rows of each level: under one header, in fewer columns, or each as a table with its total (`flat`)."""
    by = language(f"rollup.by_{report.by}")
    totals = {row.level: row for row in report.levels}
    keys = _FIGURES.keys() - (_OF_PLAN if report.by is RollupDimension.PLAN else set())
    several = len({row.province for row in report.rows}) > 1
    head: Field[RollupRow] = Field(
        language(f"rollup.col_{report.by}"),
        lambda row: _label(report.by, row, several, language),
        screen=Screen.CUT,
    )
    figures = [*_fields(report.rows, keys - _LONG, language)]
    if not flat:
        yield Heading(
            language("rollup.in_time" if report.by is RollupDimension.QUARTER else "rollup.rows", by=by)
        )
    left_out = {}
    for level, of_level in groupby(report.rows, key=lambda row: row.level):
        rows = tuple(of_level)
        shown = rows[:most]
        left_out[level] = len(rows) - len(shown)
        name = _level(level, language)
        if flat:
            yield Heading(language("rollup.level_by", level=name, by=by))
            summed = _fields(rows, keys, language, total=totals[level])
            fields = [head._replace(total=language("rollup.total")), *summed]
            yield table(fields, rows, language("rollup.level_by", level=name, by=by), _tone)
        else:
            yield Heading(language("rollup.level_count", level=name, count=language.number(len(rows))), 3)
            yield table([head, *figures], shown, name, _tone)
    if more := [
        language("rollup.more_of", count=language.number(count), level=_level(level, language))
        for level, count in left_out.items()
        if count
    ]:
        yield Note(language("rollup.more", levels=language.join(more)))


def _tone(row: RollupRow) -> Tone:
    return Tone.LATE if row.overdue else Tone.PLAIN


def _level(level: str | None, language: Language) -> str:
    return language(f"rollup.level_{level or 'unknown'}")


def _level_field(language: Language) -> Field[RollupRow]:
    return Field(language("rollup.col_level"), lambda row: _level(row.level, language))


def _label(by: RollupDimension, row: RollupRow, several: bool, language: Language) -> str:
    """Say what a row stands for; a plan of `several` provinces also by its own."""
    match by:
        case RollupDimension.PLAN:
            issuer = row.issuer or row.key or ""
            known = not several or row.province is None or row.province in issuer
            return ", ".join(filter(None, (row.name, issuer, None if known else row.province)))
        case RollupDimension.SOURCE:
            return language(f"budget.source_{row.key}")
        case RollupDimension.QUARTER if row.key is not None and row.key != UNDATED:
            quarter = int(row.key[-1])
            return language("budget.quarter", quarter=quarter, roman=roman(quarter), year=row.key[:4])
        case RollupDimension.QUARTER:
            return language("budget.undated")
        case _:
            return row.name or language("rollup.unknown")


class _RollupFigure(NamedTuple):
    """A number of a row. It has a column where some row has one, though it be 0, which may be `nothing` to show."""

    of: Callable[[RollupRow], int | Fraction | None]
    kind: As = As.COUNT
    nothing: bool = False

    def is_in(self, rows: Sequence[RollupRow]) -> bool:
        """Whether rows have anything of it."""
        return any(map(self.of, rows)) if self.nothing else any(self.of(row) is not None for row in rows)


def _at(step: Step) -> _RollupFigure:
    return _RollupFigure(lambda row: row.execution.at(step), As.MONEY)


_FIGURES: Mapping[str, _RollupFigure] = {
    "plans": _RollupFigure(lambda row: row.plans),
    "followed": _RollupFigure(lambda row: row.followed),
    "works": _RollupFigure(lambda row: row.works),
    "due": _RollupFigure(lambda row: row.due),
    "kept": _RollupFigure(lambda row: row.kept),
    "completion": _RollupFigure(lambda row: row.completion, As.SHARE),
    "overdue": _RollupFigure(lambda row: row.overdue),
    "late_works": _RollupFigure(lambda row: row.late_works),
    "days_overdue": _RollupFigure(lambda row: row.days_overdue),
    "behind": _RollupFigure(lambda row: row.behind),
    "silent": _RollupFigure(lambda row: row.silent),
    "amount": _RollupFigure(lambda row: row.amount, As.MONEY),
    **{str(step): _at(step) for step in Step},
    "spent_unapproved": _RollupFigure(lambda row: row.execution.spent_unapproved, As.MONEY, nothing=True),
    "remaining": _RollupFigure(lambda row: row.execution.remaining, As.MONEY),
    "rate": _RollupFigure(lambda row: row.execution.rate, As.SHARE),
    "targets": _RollupFigure(lambda row: row.targets, nothing=True),
    "read": _RollupFigure(lambda row: row.read, nothing=True),
    "met": _RollupFigure(lambda row: row.met, nothing=True),
}
_OF_PLAN = {"plans", "followed"}
"""What is 1 or 0 of one plan."""
_NO_SUMS = {"completion", "days_overdue", "rate"}
_LONG = {"proposed", "appraised", "spent_unapproved", "remaining", "targets", "read", "met"}
"""What a long table for people does without."""

_LIVE: Mapping[str, Live] = {
    "completion": Live(("kept",), over="due"),
    "spent_unapproved": UNAPPROVED,
    "remaining": Live((Step.APPROVED, "spent_unapproved"), (Step.SPENT,), given=(Step.APPROVED,)),
    "rate": Live((Step.APPROVED,), ("remaining",), over=Step.APPROVED, given=(Step.SPENT,)),
}


def _fields(
    rows: Sequence[RollupRow], keys: Collection[str], language: Language, *, total: RollupRow | None = None
) -> Iterator[Field[RollupRow]]:
    """Yield a column for each figure that rows have anything of; with a `total`, a sum where they add up to it."""
    shown = {key: each for key, each in _FIGURES.items() if key in keys and each.is_in(rows)}
    for key, (of, kind, _) in shown.items():
        live = _LIVE.get(key)
        if live is not None and "spent_unapproved" not in shown:
            live = live._replace(plus=tuple(each for each in live.plus if each != "spent_unapproved"))
        whole = of(total) if total is not None else None
        yield Field(
            language(f"budget.{key}") if kind is As.MONEY else language(f"rollup.{key}"),
            of,
            kind,
            key not in _NO_SUMS and whole is not None and sum(of(row) or 0 for row in rows) == whole,
            "" if total is None else whole,
            Screen.FIGURE if key == "overdue" else Screen.PLAIN,
            key,
            live if live is not None and shown.keys() >= set(live.keys) else None,
        )


def _faults_table(faults: Sequence[FaultyFile], language: Language) -> Table:
    fields: tuple[Field[FaultyFile], ...] = (
        Field(language("rollup.file"), lambda fault: place_of(fault.first)),
        Field(
            language("rollup.error"),
            lambda fault: sentence(message(fault.first, language)),
            screen=Screen.CUT,
        ),
        Field(
            language("rollup.fix"), lambda fault: sentence(remedy(fault.first, language)), screen=Screen.CUT
        ),
        Field(language("rollup.errors"), lambda fault: fault.errors, As.COUNT),
    )
    return table(fields, faults, language("rollup.faults_sheet"))


def _notes(report: RollupReport, language: Language) -> Iterator[Block]:
    plans = sum(row.plans for row in report.levels)
    counts: dict[RollupNote, dict[str, object]] = {
        RollupNote.NOT_WHOLE: {"count": len(report.faults)},
        RollupNote.WITHOUT_LOG: {"count": plans - sum(row.followed for row in report.levels), "of": plans},
        RollupNote.LEVEL_UNKNOWN: {"count": len(report.unleveled), "files": language.some(report.unleveled)},
        RollupNote.PROVINCE_BY_FOLDER: {"count": report.by_folder},
        RollupNote.COPIES_DIFFER: {"count": len(report.differing), "files": language.some(report.differing)},
        RollupNote.SEVERAL_YEARS: {"years": language.join([_years(years) for years in report.years])},
    }
    for note in report.notes:
        tone = Tone.SOON if note in _TO_LOOK_AT else Tone.QUIET
        facts = {
            key: language.number(fact) if isinstance(fact, int) else fact
            for key, fact in counts.get(note, {}).items()
        }
        yield Note(language(f"rollup.note_{note}", **facts), tone)
    for pairs, text in ((report.copies, "rollup.copies"), (report.replaced, "rollup.replaced")):
        if pairs:
            files = [language("rollup.pair", file=file, other=other) for file, other in pairs]
            yield Note(
                language(text, count=language.number(len(pairs)), files=language.some(files)), Tone.QUIET
            )
    yield from _overlaps(report.overlaps, language)
    if report.passed:
        count = language.number(len(report.passed))
        yield Note(language("rollup.passed", count=count, files=language.some(report.passed)), Tone.QUIET)
    if report.warnings:
        count, warned = language.number(report.warnings), language.number(report.warned)
        yield Note(language("rollup.warnings", count=count, files=warned), Tone.QUIET)


_TO_LOOK_AT = (RollupNote.NOT_WHOLE, RollupNote.LEVEL_UNKNOWN, RollupNote.COPIES_DIFFER)


def _years(years: tuple[int, int]) -> str:
    first, last = years
    return str(first) if first == last else f"{first}–{last}"


def _overlaps(overlaps: Sequence[Overlap], language: Language) -> Iterator[Block]:
    """Yield a note for each pair of levels that have work in common, and for plans of one level that do."""
    between: dict[tuple[int, int], list[Overlap]] = {}
    for overlap in overlaps:
        pair = LEVELS.index(overlap.level), LEVELS.index(overlap.other_level)
        between.setdefault(pair, []).append(overlap)
    for (level, other), found in sorted(between.items()):
        facts = {
            "level": _level(LEVELS[level], language),
            "tasks": language.number(sum(overlap.tasks for overlap in found)),
        }
        if level == other:
            pairs = [language("rollup.pair", file=each.file, other=each.other) for each in found]
            yield Note(language("rollup.overlap_within", pairs=language.some(pairs), **facts), Tone.QUIET)
        else:
            below = _level(LEVELS[other], language)
            yield Note(language("rollup.overlap_between", other=below, **facts), Tone.QUIET)


def _noted(note: RollupNote) -> Callable[[RollupReport], bool]:
    return lambda report: note in report.notes


_KEYS: Mapping[RollupDimension, tuple[str, ...]] = {
    RollupDimension.PROVINCE: ("province",),
    RollupDimension.PLAN: ("file", "number", "issuer", "province"),
    RollupDimension.AGENCY: ("agency_name",),
    RollupDimension.TASK: ("name",),
    RollupDimension.SOURCE: ("source",),
    RollupDimension.QUARTER: ("quarter",),
}
"""The keys by which the rows of a dimension are told from those of the same level."""

_LEVEL: Getters[RollupRow] = {"level": formed("plan_level", maybe(lambda row: row.level))}
_SUMS: Getters[RollupRow] = {
    "plans": lambda row: row.plans,
    "plans_followed": lambda row: row.followed,
    "works": lambda row: row.works,
    "due_so_far": maybe(lambda row: row.due),
    "kept": maybe(lambda row: row.kept),
    "completion": maybe(lambda row: row.completion),
    "overdue": maybe(lambda row: row.overdue),
    "overdue_works": maybe(lambda row: row.late_works),
    "days_overdue": maybe(lambda row: row.days_overdue),
    "behind": maybe(lambda row: row.behind),
    "silent_works": maybe(lambda row: row.silent),
    **{key: maybe(each.of) for key, each in _FIGURES.items() if each.kind is As.MONEY or key == "rate"},
}
_TARGETS: Getters[RollupRow] = {
    "targets": lambda row: row.targets,
    "targets_read": lambda row: row.read,
    "targets_met": lambda row: row.met,
}


def _row_keys(report: RollupReport) -> tuple[str, ...]:
    targets = _TARGETS if all(row.targets is not None for row in report.rows) else ()
    return (*_LEVEL, *_KEYS.get(report.by, ()), *_SUMS, *(targets if report.by in OF_PLANS else ()))


CONTRACT = Contract[RollupReport](
    None,
    {
        "rows": TableContract(
            {
                **_LEVEL,
                **optional({"province": maybe(lambda row: row.province)}),
                **optional(
                    {
                        "file": lambda row: row.key,
                        "number": lambda row: row.name,
                        "issuer": maybe(lambda row: row.issuer),
                    }
                ),
                **optional({"agency_name": lambda row: row.name}),
                **optional({"name": formed("text", lambda row: row.name)}),
                **optional({"source": lambda row: row.key}),
                **optional({"quarter": lambda row: row.key}),
                **_SUMS,
                **optional(_TARGETS),
            },
            lambda report: report.rows,
            keys=_row_keys,
        ),
        "levels": TableContract(
            {**_LEVEL, **_SUMS, **optional(_TARGETS)},
            lambda report: report.levels,
            keys=lambda report: (*_LEVEL, *_SUMS, *(() if report.task else _TARGETS)),
        ),
        "faults": TableContract(
            {
                "file": lambda fault: fault.file,
                "line": maybe(lambda fault: fault.first.line or None),
                "code": lambda fault: fault.first.code,
                "errors": lambda fault: fault.errors,
            },
            lambda report: report.faults,
        ),
        "copies": TableContract(
            {
                "file": lambda pair: pair[0],
                "counted_in": lambda pair: pair[1],
                "uncounted": lambda pair: pair[2],
            },
            lambda report: (
                *((*pair, "copy") for pair in report.copies),
                *((*pair, "replaced") for pair in report.replaced),
            ),
        ),
        "overlaps": TableContract(
            {
                "file": lambda overlap: overlap.file,
                "level": formed("plan_level", maybe(lambda overlap: overlap.level)),
                "other_level": maybe(lambda overlap: overlap.other_level),
                "counted_in": maybe(lambda overlap: overlap.other),
                "plans": lambda overlap: overlap.plans,
                "tasks": lambda overlap: overlap.tasks,
                "amount": maybe(lambda overlap: overlap.amount),
            },
            lambda report: report.overlaps,
        ),
    },
    lambda report: report.as_of,
    formed("rollup_dimension", lambda report: (report.by,)),
    {
        "folder": lambda report: report.folder,
        "task_words": maybe(lambda report: report.task or None),
        "year": maybe(lambda report: report.year),
        "passed": lambda report: report.passed,
    },
    {str(note): _noted(note) for note in RollupNote},
)


def payload(report: RollupReport) -> Payload:
    """Return a roll-up as data: all rows, and what is told beside them."""
    return CONTRACT.payload(report)
