"""Schedule phrases that are read and refused, from the table of the tests: the maker of `phrases.md`."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cchc_cli.domain.dues import PhraseError
from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.schedule import Period
from cchc_cli.domain.phrases import Explanation, explain
from cchc_cli.files.plan.workdays import load_workdays
from cchc_cli.messages import Language
from cchc_cli.render.pages import validate as faults
from docs.markdown import code_span, either, plain, table

PHRASES = Path(__file__).resolve().parents[1] / "tests" / "data" / "phrases.tsv"


def phrases(language: Language) -> str:
    blocks = []
    for titles, rows in _families():
        refused = all(kinds == "refused" for *_, kinds in rows)
        head = either(language, "Cụm từ", "Phrase"), either(language, "Năm", "Year")
        rest = [either(language, "Vì sao", "Why"), either(language, "Mã", "Code")]
        if not refused:
            rest = [either(language, "Loại", "Kind"), either(language, "Các hạn", "Due dates")]
        cells = [(code_span(phrase), str(year), *_read(phrase, year, language)) for phrase, year, _ in rows]
        blocks += [f"## {either(language, *titles)}", table((*head, *rest), cells)]
    return "\n\n".join(blocks)


def _families() -> Iterator[tuple[Sequence[str], list[tuple[str, int, str]]]]:
    """Yield each family of phrases of the tests' table: its titles, and its phrases with plan year and kinds."""
    for block in PHRASES.read_text("utf-8").split("\n# == ")[1:]:
        titles, *lines = block.splitlines()
        rows = (line.split("\t") for line in lines)
        yield titles.split(" | "), [(phrase, int(year), kinds) for phrase, year, kinds, _ in rows]


def _read(phrase: str, year: int, language: Language) -> Sequence[str]:
    explained = explain(phrase, Period.of_year(year), load_workdays())
    return _refusal(explained.error, language) if explained.error else _dates(explained, language)


def _refusal(error: PhraseError, language: Language) -> Sequence[str]:
    """Return why a phrase is refused, and where the remedy stands."""
    message = faults.message(Diagnostic(error.code, "", args=error.fault_args), language)
    return plain(message), f"[`{error.code}`](codes{either(language, '.vi', '')}.md#{error.code})"


def _dates(explained: Explanation, language: Language) -> Sequence[str]:
    kinds = (language(f"explain.{part.kind}") for part in explained.parts)
    dates = (_listed(part.due, language) for part in explained.parts)
    return ["; ".join(kinds), "; ".join(dates)]


def _listed(due: Sequence[date], language: Language) -> str:
    """Write due dates; of many the first three, the last, and their number."""
    if not due:
        return "—"
    if len(due) <= 6:
        return ", ".join(map(language.date, due))
    first = ", ".join(map(language.date, due[:3]))
    return f"{first}, …, {language.date(due[-1])} ({len(due)})"
