"""What a person must look at in an imported plan: a page of findings, and the comment on each one's line."""

from collections.abc import Sequence

from cchc_cli.domain.annex.draft import Draft
from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import Language, one_line
from cchc_cli.render.pages.validate import FAULTS, message, remedy, sentence
from cchc_cli.render.payload import Contract, Getter, Getters, Payload, TableContract, maybe, within

_SHOWN = 1000
"""Findings shown of one import; how many more there are is said. Each has its comment in the file."""

_QUOTED = 160
"""Characters of a cell that are quoted; the document has the rest."""


def page(judged: Sequence[Judged], language: Language) -> str:
    """Return the findings, one block each: where in the document and in the file, the words, what, what to do."""
    blocks = "".join(_block(j, language) + "\n\n" for j in judged[:_SHOWN])
    if len(judged) > _SHOWN:
        blocks += language("import_plan.more", more=language.number(len(judged) - _SHOWN)) + "\n\n"
    return blocks


def verdict(judged: Sequence[Judged], lines: Sequence[int], plan: str, language: Language) -> str:
    """Return whether the written file is a sound plan, or which of its lines a person must finish."""
    count = language("import_plan.findings", count=language.number(len(judged)))
    looked_at = count if judged else language("import_plan.understood")
    if not lines:
        return f"{looked_at} {language('import_plan.sound', plan=plan)}"
    listed = ", ".join(map(str, lines[:_SHOWN]))
    return f"{looked_at} {language('import_plan.unfinished', plan=plan, lines=listed)}"


def summary(draft: Draft, file: str, language: Language) -> str:
    """Return one line: how many tasks were read, how many have an amount, and their sum."""
    tasks = draft.amounts
    known = [amount for amount in tasks if amount is not None]
    return language(
        "import_plan.summary",
        file=file,
        tasks=language.number(len(tasks)),
        funded=language.number(len(known)),
        total=language.money(sum(known)),
        agencies=language.number(draft.agencies),
    )


def comment(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the comment for a line's findings. The mark is the same in every language: it is searched for."""
    different = {(d.code, *map(str, d.args.values())): d for d in diagnostics}.values()
    return f"KIỂM TRA: {'; '.join(dict.fromkeys(message(d, language) for d in different))}"


def _of_place(key: str) -> Getter[tuple[Judged, Language]]:
    return maybe(lambda pair: getattr(pair[0].finding.place, key, None) or None)


_FINDINGS: Getters[tuple[Judged, Language]] = {
    **within(lambda pair: (pair[0].diagnostic, pair[1]), FAULTS),
    "line": maybe(lambda pair: pair[0].diagnostic.line or None),
    "must_finish": lambda pair: pair[0].blocks,
    **{key: _of_place(key) for key in ("table", "sheet", "row", "column", "heading")},
    "words": lambda pair: pair[0].finding.words,
}

_Told = tuple[Sequence[Judged], str, Language]
"""The findings, the name of the plan's file, the language of what they say."""

CONTRACT = Contract[_Told](
    None,
    TableContract(_FINDINGS, lambda told: ((judged, told[2]) for judged in told[0])),
    facts={"file": lambda told: told[1]},
)


def payload(judged: Sequence[Judged], file: str, language: Language) -> Payload:
    """Return the findings as data. `must_finish`: the plan is refused until a person writes the line."""
    return CONTRACT.payload((judged, file, language))


def where(place: Place, language: Language) -> str:
    """Return a place as a person finds it: “Bảng 1, dòng 12, cột 6 (Thời gian thực hiện)”."""
    table = (
        language("import_plan.sheet", sheet=place.sheet)
        if place.sheet
        else language("import_plan.table", n=place.table)
    )
    parts = [table]
    if place.row:
        parts.append(language("import_plan.row", n=place.row))
    if place.column:
        heading = f" ({place.heading})" if place.heading else ""
        parts.append(language("import_plan.column", n=place.column) + heading)
    return one_line(", ".join(parts))


def _block(judged: Judged, language: Language) -> str:
    diagnostic, finding = judged.diagnostic, judged.finding
    line = f"{one_line(diagnostic.file)}:{diagnostic.line}" if diagnostic.line else ""
    places = [where(finding.place, language)] if finding.place else []
    places += [line] if line else []
    kind = language("import_plan.finish" if judged.blocks else "import_plan.look")
    head = f"{' → '.join(places)}: {kind}" if places else kind
    lines = [f"{head} [{diagnostic.code}]"]
    if finding.words:
        words = one_line(" ".join(finding.words.split()))
        lines.append(f"  “{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}”")
    lines += [f"  {sentence(message(diagnostic, language))}", f"  → {sentence(remedy(diagnostic, language))}"]
    return "\n".join(lines)
