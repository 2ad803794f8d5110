"""What units wrote into their forms, as they wrote it."""

from cchc_cli.domain.figures.register import UnitWords
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.document import Field, Table, table
from cchc_cli.render.pages.report.units import FEW, Naming

_MOST_WORDS = 8
"""Different things written that a text quotes."""


def unit_words(
    report: PeriodicReport, what: str, language: Language, naming: Naming = FEW
) -> tuple[list[str], int]:
    """Return what units wrote of `difficulties` or `proposals`, each with its names, and how many units more wrote.

    Words that are alike but for their form are told once.
    """
    alike: dict[str, tuple[str, list[str]]] = {}
    for unit in report.words:
        if words := getattr(unit, what):
            alike.setdefault(fold(_in_a_line(words)), (_in_a_line(words), []))[1].append(unit.name)
    quoted = [
        language("report.unit_wrote", who=naming.names(names, language), words=words)
        for words, names in alike.values()
    ]
    more = sum(len(names) for _, names in list(alike.values())[_MOST_WORDS:])
    return quoted[:_MOST_WORDS], more


def words_fit(report: PeriodicReport, language: Language) -> bool:
    """Return whether a text quotes all that units wrote."""
    return not any(unit_words(report, what, language)[1] for what in ("difficulties", "proposals"))


def _in_a_line(words: str) -> str:
    """Return words of several lines on one: a line that ends without a mark is parted from the next by one."""
    *first, last = [line.strip() for line in words.split("\n") if line.strip()]
    return " ".join([*(line if line[-1] in ".,;:!?" else f"{line};" for line in first), last])


def words_table(report: PeriodicReport, language: Language) -> Table:
    """Return what units wrote into their forms, as they wrote it."""
    fields: tuple[Field[UnitWords], ...] = (
        Field(language("collect.agency"), lambda unit: unit.name),
        Field(language("report.difficulties_of"), lambda unit: unit.difficulties),
        Field(language("report.proposals"), lambda unit: unit.proposals),
    )
    return table(fields, report.words, language("report.unit_words"))
