"""A plan carried to another year, laid out: every change with its line, and the comment on that line."""

from collections.abc import Sequence
from typing import Any

from cchc_cli.domain.reports.new import CarriedPlan, Change, NewReport, Reason
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Column, Document, Note, Row, Table, Tone
from cchc_cli.render.pages.validate import message, remedy

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
    table = Table(
        (
            Column(language("new.line"), As.COUNT),
            Column(language("new.what")),
            Column(language("new.why")),
            Column(language("new.before")),
            Column(language("new.after")),
        ),
        tuple(
            Row(
                (
                    m.line,
                    _what(m.change, language),
                    language(f"new.why_{m.change.reason}"),
                    m.old,
                    _after(m.change, language),
                )
            )
            for m in made
        ),
        name=language("new.sheet"),
    )
    blanks = list(dict.fromkeys(m.line for m in made if not m.change.new))
    finish = language(
        "new.finish", count=language.number(len(blanks)), lines=_lines(blanks, language), plan=carried.file
    )
    blocks: list[Block] = [table, Note(finish), Note(language("new.kept"), Tone.QUIET)]
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
    if change.reason is Reason.MOVED:
        return change.new
    return language("new.suggested", words=change.suggestion) if change.suggestion else language("new.blank")


def _lines(lines: Sequence[int], language: Language) -> str:
    shown = ", ".join(map(str, lines[:_LINES_SHOWN]))
    more = len(lines) - _LINES_SHOWN
    return f"{shown} {language('new.more', count=language.number(more))}" if more > 0 else shown


def payload(carried: CarriedPlan, language: Language) -> dict[str, Any]:
    """Return the changes as plain data. `must_finish`: the line is blank until a person writes it."""
    report = carried.report
    return {
        "plan": carried.file,
        "from": [report.plan.span.start.isoformat(), report.plan.span.end.isoformat()],
        "to": [report.span.start.isoformat(), report.span.end.isoformat()],
        "changes": [
            {
                "line": m.line,
                "path": ".".join(map(str, m.change.path)),
                "task": m.change.id or None,
                "reason": str(m.change.reason),
                "old": m.old,
                "new": m.change.new or None,
                "suggestion": m.change.suggestion or None,
                "must_finish": not m.change.new,
            }
            for m in carried.changes
        ],
        "findings": [
            {
                "code": d.code,
                "line": d.line,
                "severity": str(d.severity),
                "message": message(d, language),
                "fix": remedy(d, language),
            }
            for d in carried.findings
        ],
        "still_named_on": list(carried.left),
    }
