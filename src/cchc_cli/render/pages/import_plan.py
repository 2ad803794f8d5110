"""What a person must look at in an imported plan: a page of findings, and the comment on each one's line."""

from collections.abc import Sequence
from typing import Any

from cchc_cli.domain.annex.draft import Draft
from cchc_cli.domain.annex.finding import Judged
from cchc_cli.domain.annex.paper import Place
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.messages import Language
from cchc_cli.render.cells import inert

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
    said = count if judged else language("import_plan.understood")
    if not lines:
        return f"{said} {language('import_plan.sound', plan=inert(plan))}"
    return f"{said} {language('import_plan.unfinished', plan=inert(plan), lines=', '.join(map(str, lines[:_SHOWN])))}"


def summary(draft: Draft, file: str, language: Language) -> str:
    """Return one line: how many tasks were read, how many have an amount, and their sum."""
    tasks = draft.amounts
    known = [amount for amount in tasks if amount is not None]
    return language(
        "import_plan.summary",
        file=inert(file),
        tasks=language.number(len(tasks)),
        funded=language.number(len(known)),
        total=language.money(sum(known)),
        agencies=language.number(draft.agencies),
    )


def comment(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Return the comment for a line's findings. The mark is the same in every language: it is searched for."""
    said = dict.fromkeys(_said(diagnostic, language)[0] for diagnostic in diagnostics)
    return f"KIỂM TRA: {'; '.join(said)}"


def payload(judged: Sequence[Judged], language: Language) -> list[dict[str, Any]]:
    """Return the findings as JSON-ready values; `code` and keys never change, `message` and `fix` are prose."""
    return [
        {
            "code": j.diagnostic.code,
            "line": j.diagnostic.line or None,
            "must_finish": j.blocks,
            "table": j.finding.place.table if j.finding.place else None,
            "sheet": (j.finding.place.sheet or None) if j.finding.place else None,
            "row": (j.finding.place.row or None) if j.finding.place else None,
            "column": (j.finding.place.column or None) if j.finding.place else None,
            "heading": (j.finding.place.heading or None) if j.finding.place else None,
            "words": j.finding.words,
            **dict(zip(("message", "fix"), _said(j.diagnostic, language), strict=True)),
        }
        for j in judged
    ]


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
    return inert(", ".join(parts))


def _block(judged: Judged, language: Language) -> str:
    diagnostic, finding = judged.diagnostic, judged.finding
    line = f"{inert(diagnostic.file)}:{diagnostic.line}" if diagnostic.line else ""
    places = [where(finding.place, language)] if finding.place else []
    places += [line] if line else []
    kind = language("import_plan.finish" if judged.blocks else "import_plan.look")
    head = f"{' → '.join(places)}: {kind}" if places else kind
    lines = [f"{head} [{diagnostic.code}]"]
    if finding.words:
        words = inert(" ".join(finding.words.split()))
        lines.append(f"  “{words if len(words) <= _QUOTED else words[: _QUOTED - 1] + '…'}”")
    message, remedy = _said(diagnostic, language)
    lines += [f"  {message}.", f"  → {remedy}."]
    return "\n".join(lines)


def _said(diagnostic: Diagnostic, language: Language) -> tuple[str, str]:
    """Return what is wrong and what to do about it, as for every other fault."""
    from cchc_cli.render.pages.validate import message, remedy

    return message(diagnostic, language), remedy(diagnostic, language)
