"""What a new record needs and was not said: asked on a terminal, and else not at all."""

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from cchc_cli.commands.deliver import note
from cchc_cli.commands.usage import Usage, agency, bad, refusing, unknown
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.plan import Plan, Task, Unit
    from cchc_cli.domain.reports.record import Words

_MOST_ASKED = 20
"""Units that are listed where one is asked for; of more, a name is asked for."""


def complete(plan: "Plan", today: date, language: Language, words: "Words") -> "Words":
    """Return the words of a record with its task, its unit and its day; the day is today where none is said.

    Raises a usage error where the task is not said and nobody can be asked.
    """
    from cchc_cli.domain.reports.record import is_budgeting, recorded_on

    added: dict[str, str] = {}
    budgeting = is_budgeting(words)
    if "task" not in words and "target" not in words:
        if not on_terminal():
            raise bad("record_subject")
        added["task"] = _task(plan, language)
        if "count" not in words and not budgeting:
            added["count"] = _ask(language("record.ask_count"), default="1")
    work = plan.works_by_id.get(str(added.get("task", words.get("task"))))
    if work is not None and "agency" not in words and not budgeting and on_terminal():
        owners = plan.owing(work)
        if len(owners) > 1:
            added["agency"] = _agency(plan, work, owners, language)
    if "spent" in words and not {"count", "units"} & {*words, *added}:
        added["count"] = "0"
    elif work is not None and "units" not in words and not budgeting and on_terminal():
        added |= _units(plan, work, {**words, **added}, language)
    if "date" not in words:
        with refusing():
            added["date"] = recorded_on(plan, today).isoformat()
    return {**words, **added}


def all_meant(doubts: "Sequence[Diagnostic]", language: Language) -> bool:
    """Return whether these are amounts that are most likely slips, and a person says of each that it is meant."""
    from cchc_cli.domain.figures.slips import SLIPS

    only_slips = all(doubt.code in SLIPS for doubt in doubts)
    return only_slips and on_terminal() and all(meant(doubt, language) for doubt in doubts)


def meant(doubt: "Diagnostic", language: Language) -> bool:
    """Ask whether what is most likely a slip is meant as it stands there."""
    from cchc_cli.render.pages.validate import message, sentence

    note(f"{doubt.file}: {doubt.place}: {sentence(message(doubt, language))}")
    if (amount := doubt.args.get("amount")) is None:
        return typer.confirm(language("collect.ask_again"), default=False, err=True)
    meant = language("record.ask_meant", amount=language.number(int(str(amount))))
    return typer.confirm(meant, default=False, err=True)


def on_terminal() -> bool:
    """Return whether a person sits there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _task(plan: "Plan", language: Language) -> str:
    from cchc_cli.domain.model.text import nearest

    while True:
        task = _ask(language("record.ask_task"))
        if task in plan.works_by_id:
            note(plan.works_by_id[task].name)
            return task
        texts = unknown("task_unknown", nearest(task, plan.works_by_id), task=task)
        note(" ".join(text(language) for text in texts))


def _agency(plan: "Plan", work: "Task", owners: "Sequence[Unit]", language: Language) -> str:
    """Ask which of several units a record is of; none of them shares its quota."""
    names = [agency_id for (agency_id,) in owners]
    listed = names if len(names) <= _MOST_ASKED else []
    for n, name in enumerate(listed, 1):
        note(language("record.unit_line", n=n, name=plan.agencies[name].name))
    numbered = {str(n): name for n, name in enumerate(listed, 1)}
    question = language("record.ask_agency" if listed else "record.ask_one_of", count=len(names))
    while True:
        words = _ask(question)
        try:
            found = numbered.get(words) or agency(plan, words, work)
        except Usage as unclear:
            note(" ".join(sentence(language) for sentence in unclear.sentences))
            continue
        if found in names:
            return found
        note(language("record.not_owing", agency=plan.agencies[found].name, task=work.id))


def _units(plan: "Plan", work: "Task", words: "Words", language: Language) -> dict[str, str]:
    """Ask how many units of a group that is not listed did the work, where its record is of one."""
    written = words.get("agency")
    unit = plan.unit_of(work, plan.find_agency(str(written)) if written is not None else None)
    size = plan.size_of(work, unit) if unit is not None else 1
    if unit is None or size == 1 or words.get("count") == "0":
        return {}
    note(language("record.group", name=plan.label_of(unit), size=language.number(size)))
    return {"units": _ask(language("record.ask_units"))}


def _ask(question: str, default: str | None = None) -> str:
    answer: str = typer.prompt(question, default=default, err=True)
    return answer.strip()
