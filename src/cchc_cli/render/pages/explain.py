"""How schedule phrases are read, and the dates that they give."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.schedule import Kind, Part, Period
from cchc_cli.domain.phrases import Explanation
from cchc_cli.domain.phrases.covers import Span
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED, drawn
from cchc_cli.render.document import As, AssumedDate, Block, Document, Field, Heading, Note, Tone, table
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, within


def document(explained: Sequence[Explanation], span: Period, language: Language) -> Document:
    """Lay out each phrase with its parts, or with what is wrong with it and what to do."""
    blocks = [block for e in explained for block in _blocks(e, language)]
    if any(part.assumed for phrase in explained for part in phrase.parts):
        blocks.append(Note(language("calendar.assumption", mark=ASSUMED), Tone.QUIET))
    inside = language("explain.subtitle", start=language.date(span.start), end=language.date(span.end))
    return Document(language("explain.title"), tuple(blocks), inside)


def _blocks(explained: Explanation, language: Language) -> Iterator[Block]:
    yield Heading(language("explain.phrase", phrase=explained.phrase))
    if explained.error is not None:
        message, remedy = _refusal(explained.error, language)
        yield Note(f"{language('explain.not_understood', message=message)} {remedy}.", Tone.LATE)
        return
    fields: tuple[Field[tuple[str, str]], ...] = (
        Field(language("explain.part"), lambda line: line[0]),
        Field(language("explain.value"), lambda line: line[1]),
    )
    parts = zip(explained.parts, explained.said, strict=True)
    yield table(fields, (line for part, words in parts for line in _lines(part, words, language)))
    spans: tuple[Field[Span], ...] = (
        Field(language("explain.words"), lambda span: span.words.replace("\n", "¶")),
        Field(language("explain.taken_for"), lambda span: language(f"explain.role_{span.role}")),
    )
    yield table(spans, (span for span in explained.spans if span.role != "sign"))


def _lines(part: Part, words: str, language: Language) -> Iterator[tuple[str, str]]:
    if language.code == "vi":
        yield language("explain.read_as"), words  # in Vietnamese, whatever the phrase's language
    yield language("explain.kind"), language(f"explain.{part.kind}")
    if part.window and part.kind is not Kind.RECURRING:
        start, end = language.date(part.window.start), language.date(part.window.end)
        yield language("explain.window"), language("explain.from_to", start=start, end=end)
    if part.due:
        dates = (AssumedDate.where(day, not printed) for day, printed in part.dues)
        drawn_dates = ", ".join(drawn(day, As.DATE, language) for day in dates)
        yield language("explain.due", count=language.number(len(part.due))), drawn_dates


def _refusal(error: PhraseError, language: Language) -> tuple[str, str]:
    """Return what is wrong, and what to do about it."""
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.render.pages import validate as diagnostics

    fault = Diagnostic(error.code, "", args=error.fault_args)
    return diagnostics.message(fault, language), diagnostics.remedy(fault, language)


_PART: Getters[Part] = {
    "kind": lambda part: part.kind,
    "count": lambda part: part.count,
    "unit": maybe(lambda part: part.unit),
    "minimum": lambda part: part.minimum,
    "dues": lambda part: part.due,
    "assumed_dues": lambda part: [part.due[n] for n in sorted(part.assumed)],
}


class _PhrasePart(NamedTuple):
    """A part of a phrase, the `n`-th of it; a phrase that is refused has none, for the `error`, in words."""

    explained: Explanation
    error: str | None
    n: int | None = None
    part: Part | None = None


class ExplainReport(NamedTuple):
    """Phrases that are explained inside a `span` of days: a plan's, or a year's alone. `language` is that of errors."""

    phrases: Sequence[Explanation]
    span: Period
    plan: Plan | None
    language: Language

    def parts(self) -> Iterator[_PhrasePart]:
        for phrase in self.phrases:
            if phrase.error is not None:
                yield _PhrasePart(phrase, _refusal(phrase.error, self.language)[0])
            for n, part in enumerate(phrase.parts, 1):
                yield _PhrasePart(phrase, None, n, part)


_PARTS: Getters[_PhrasePart] = {
    "phrase": lambda row: row.explained.phrase,
    "n": maybe(lambda row: row.n),
    "of": lambda row: len(row.explained.parts),
    **within(maybe(lambda row: row.part), _PART),
    "spans": lambda row: tuple(span._asdict() for span in row.explained.spans),
    "error": maybe(lambda row: row.error),
}

CONTRACT = Contract[ExplainReport](
    maybe(lambda report: report.plan),
    TableContract(_PARTS, ExplainReport.parts),
    facts={"from": lambda report: report.span.start, "to": lambda report: report.span.end},
)


def payload(explained: Sequence[Explanation], span: Period, plan: Plan | None, language: Language) -> Payload:
    """Return the phrases as data, a row for each part; `error` is in words, null where a phrase is understood.

    `plan` is that whose days bound the phrases, None where a year alone does.
    """
    return CONTRACT.payload(ExplainReport(explained, span, plan, language))
