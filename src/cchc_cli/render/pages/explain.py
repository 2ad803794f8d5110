"""How schedule phrases are read, and the dates that they give."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from cchc_cli.domain.model.schedule import Kind, Part, Period
from cchc_cli.domain.phrases import Explanation, PhraseError
from cchc_cli.messages import Language
from cchc_cli.render.document import Block, Column, Document, Heading, Note, Row, Table, Tone


def document(explained: Sequence[Explanation], span: Period, language: Language) -> Document:
    """Lay out each phrase with its parts, or with what is wrong with it and what to do."""
    blocks = [block for e in explained for block in _blocks(e, language)]
    if any(part.kind is Kind.RECURRING for e in explained for part in e.parts):
        blocks.append(Note(language("explain.assumption"), Tone.QUIET))
    inside = language("explain.subtitle", start=language.date(span.start), end=language.date(span.end))
    return Document(language("explain.title"), tuple(blocks), inside)


def _blocks(explained: Explanation, language: Language) -> Iterator[Block]:
    yield Heading(language("explain.phrase", phrase=explained.phrase))
    if explained.error is not None:
        message, remedy = _refusal(explained.error, language)
        yield Note(f"{language('explain.not_understood', message=message)} {remedy}.", Tone.LATE)
        return
    columns = (Column(language("explain.part")), Column(language("explain.value")))
    rows = [
        Row(row)
        for part, said in zip(explained.parts, explained.said, strict=True)
        for row in _rows(part, said, language)
    ]
    yield Table(columns, tuple(rows))


def _rows(part: Part, said: str, language: Language) -> Iterator[tuple[str, str]]:
    if language.code == "vi":
        yield language("explain.read_as"), said  # in Vietnamese, whatever the phrase's language
    yield language("explain.kind"), language(f"explain.{part.kind}")
    if part.window and part.kind is not Kind.RECURRING:
        start, end = language.date(part.window.start), language.date(part.window.end)
        yield language("explain.window"), language("explain.from_to", start=start, end=end)
    if part.due:
        yield language("explain.due", count=language.number(len(part.due))), _dates(part.due, language)


def _dates(days: Sequence[date], language: Language) -> str:
    return ", ".join(map(language.date, days))


def _refusal(error: PhraseError, language: Language) -> tuple[str, str]:
    """Return what is wrong, and what to do about it."""
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.render.pages import validate as diagnostics

    fault = Diagnostic(error.code, "", args=error.fault_args)
    return diagnostics.message(fault, language), diagnostics.remedy(fault, language)


def payload(explained: Sequence[Explanation], language: Language) -> list[dict[str, Any]]:
    """Return the phrases as plain data; `error` is in words, and null where the phrase is understood."""
    return [
        {
            "phrase": e.phrase,
            "understood": e.error is None,
            "parts": [
                {
                    "kind": str(part.kind),
                    "count": part.count,
                    "unit": part.unit,
                    "minimum": part.minimum,
                    "due": [day.isoformat() for day in part.due],
                }
                for part in e.parts
            ],
            "error": _refusal(e.error, language)[0] if e.error else None,
        }
        for e in explained
    ]
