"""A plan carried to another year, laid out: every change with its line, and the comment on that line."""

from collections.abc import Sequence

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.reports.new import CarriedPlan, Change, NewReport, WrittenChange
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Document, Field, Note, Tone, table
from cchc_cli.render.pages.validate import FAULTS
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe

_LINES_SHOWN = 40


def comment(change: Change, old: str, language: Language) -> str:
    """Return the comment that keeps the old words. The mark is the same in every language: it is searched for."""
    if change.new:
        return ""
    if change.suggestion:
        return language("new.comment_suggested", old=old, words=change.suggestion)
    return language("new.comment", old=old)


def document(carried: CarriedPlan, language: Language) -> Document:
    """Lay the changes out in the order of the file."""
    report, made, left = carried.report, carried.changes, carried.left
    fields: tuple[Field[WrittenChange], ...] = (
        Field(language("new.line"), lambda m: m.line, As.COUNT),
        Field(language("new.what"), lambda m: _what(m.change, language)),
        Field(language("new.why"), lambda m: language(f"new.why_{m.change.reason}")),
        Field(language("new.before"), lambda m: m.old),
        Field(language("new.after"), lambda m: _after(m.change, language)),
    )
    blanks = list(dict.fromkeys(m.line for m in made if not m.change.new))
    finish = language(
        "new.finish", count=language.number(len(blanks)), lines=_lines(blanks, language), plan=carried.file
    )
    changes = table(fields, made, language("new.sheet"))
    blocks: list[Block] = [changes, Note(finish), Note(language("new.kept"), Tone.QUIET)]
    if left:
        words = language("new.left", years=_years(report, new=False), lines=_lines(left, language))
        blocks.append(Note(words, Tone.QUIET))
    title = language(
        "new.title", number=report.plan.number, old=_years(report, new=False), new=_years(report, new=True)
    )
    return Document(title, tuple(blocks))


def _years(report: NewReport, *, new: bool) -> str:
    span = report.span if new else report.plan.span
    first, last = span.start.year, span.end.year
    return str(first) if first == last else f"{first}–{last}"


def _what(change: Change, language: Language) -> str:
    match change.path:
        case ("number" | "issued" | "year" | "annex" as key, *_):
            return language(f"new.{key}")
        case ("title",):
            return language("new.plan_title")
        case ("period", key):
            return language(f"new.{key}")
        case ("days_off", *_):
            return language("new.day_off")
        case _:
            return language("new.schedule", id=change.id)


def _after(change: Change, language: Language) -> str:
    if change.new:
        return change.new
    return language("new.suggested", words=change.suggestion) if change.suggestion else language("new.blank")


def _lines(lines: Sequence[int], language: Language) -> str:
    shown = ", ".join(map(str, lines[:_LINES_SHOWN]))
    more = len(lines) - _LINES_SHOWN
    return f"{shown} {language('new.more', count=language.number(more))}" if more > 0 else shown


_CHANGES: Getters[WrittenChange] = {
    "line": lambda m: m.line,
    "path": lambda m: ".".join(map(str, m.change.path)),
    "task": maybe(lambda m: m.change.id or None),
    "reason": lambda m: m.change.reason,
    "before": lambda m: m.old,
    "after": maybe(lambda m: m.change.new or None),
    "suggestion": maybe(lambda m: m.change.suggestion or None),
    "must_finish": lambda m: not m.change.new,
}


_FINDINGS: Getters[tuple[Diagnostic, Language]] = {
    **FAULTS,
    "line": lambda pair: pair[0].line,
    "severity": lambda pair: pair[0].severity,
}

CONTRACT = Contract[tuple[CarriedPlan, Language]](
    lambda pair: pair[0].report.plan,
    {
        "changes": TableContract(_CHANGES, lambda pair: pair[0].changes),
        "findings": TableContract(_FINDINGS, lambda pair: ((each, pair[1]) for each in pair[0].findings)),
    },
    facts={
        "file": lambda pair: pair[0].file,
        "from": lambda pair: pair[0].report.span.start,
        "to": lambda pair: pair[0].report.span.end,
        "still_named_on": lambda pair: pair[0].left,
    },
)


def payload(carried: CarriedPlan, language: Language) -> Payload:
    """Return the changes as data. `must_finish`: the line is blank until a person writes it."""
    return CONTRACT.payload((carried, language))
