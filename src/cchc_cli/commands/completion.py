"""What the shell is offered while a person types, by what stands for a value: each with a word on what it is."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer._click.shell_completion import CompletionItem as Offer

from cchc_cli.commands import BY, COMMANDS, STAGES
from cchc_cli.messages import LANGUAGES, Language, one_line

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan
    from cchc_cli.domain.reports.log import LogEntry

_MOST_RECORDS = 50
"""Records that a shell is offered at once, the newest."""


def offering(command: Any) -> Any:
    """Return a command of the command-line library whose options and arguments offer what they take."""
    for param in command.params:
        if param.metavar in _OFFERS:
            param.shell_complete = partial(_typeable, _OFFERS[param.metavar])
    return command


def _typeable(offers: Callable[[Any, str], list[Offer]], ctx: Any, typed: str) -> list[Offer]:
    """Return what can be put on a command line as it is shown; what stands beside it is shown on one line."""
    found = [offer for offer in offers(ctx, typed) if offer.value == one_line(offer.value)]
    for offer in found:
        offer.help = offer.help and one_line(offer.help)
    return found


def _starting(typed: str, offers: Iterable[Offer]) -> list[Offer]:
    return [offer for offer in offers if offer.value.lower().startswith(typed.lower())]


def _languages(ctx: Any, typed: str) -> list[Offer]:
    return _starting(typed, map(Offer, LANGUAGES))


def _formats(ctx: Any, typed: str) -> list[Offer]:
    return _starting(typed, map(Offer, COMMANDS[ctx.command.name].formats))


def _stages(ctx: Any, typed: str) -> list[Offer]:
    language: Language = ctx.obj
    return _starting(typed, (Offer(word, help=language(f"estimate.stage_{word}")) for word in STAGES))


def _dimensions(ctx: Any, typed: str) -> list[Offer]:
    language: Language = ctx.obj
    name = ctx.command.name
    return _starting(typed, (Offer(word, help=language(f"{name}.by_{word}")) for word in BY[name]))


def _split(ctx: Any, typed: str) -> list[Offer]:
    from cchc_cli.commands.calendar import SPLIT

    return _starting(typed, [Offer(SPLIT)])


def _schemas(ctx: Any, typed: str) -> list[Offer]:
    from cchc_cli.commands.schema import ANSWERS, FILES
    from cchc_cli.messages.payload import ANSWERS as MEANINGS

    language: Language = ctx.obj
    place = LANGUAGES.index(language.code)
    files = (Offer(name, help=language(f"schema.{name}")) for name in FILES)
    return _starting(typed, (*files, *(Offer(name, help=MEANINGS[name][place]) for name in ANSWERS)))


def _periods(ctx: Any, typed: str) -> list[Offer]:
    from cchc_cli.domain.model.stretch import CODES

    if not ctx.params.get("missing", True):  # `check` is told a period with `--missing` only
        return []
    language: Language = ctx.obj
    plan = _plan(ctx)
    year = plan.span.start.year if plan else ""
    return _starting(typed, (Offer(code, help=language(f"reporting.{code}", year=year)) for code in CODES))


def _stretches(ctx: Any, typed: str) -> list[Offer]:
    from cchc_cli.domain.model.stretch import REST

    return [offer for offer in _periods(ctx, typed) if offer.value != REST]


def _tasks(ctx: Any, typed: str) -> list[Offer]:
    """Offer the tasks and scheduled duties whose id starts with what is typed."""
    plan = _plan(ctx)
    return _starting(typed, (Offer(work.id, help=work.name) for work in (plan.works if plan else ())))


def _agencies(ctx: Any, typed: str) -> list[Offer]:
    """Offer the agencies whose id starts with what is typed; by name those whose name does, whole or proper, folded."""
    from cchc_cli.domain.model.naming import agencies_meant, proper

    plan = _plan(ctx)
    if plan is None:
        return []
    offers = []
    for agency_id, agency in plan.agencies.items():
        if agency_id.startswith(typed):
            offers.append(Offer(agency_id, help=agency.name))
            continue
        continued = partial(_continued, typed)
        short = filter(continued, map(proper, agency.spellings))
        clear = [name for name in short if agencies_meant(plan, name) == (agency_id,)]
        if names := [name for name in map(continued, (*agency.spellings, *clear)) if name]:
            offers.append(Offer(names[0], help=agency_id))
    return offers


def _continued(typed: str, name: str) -> str | None:
    """Return what is typed with the rest of a name that starts with it, folded: a shell drops what starts otherwise."""
    from cchc_cli.domain.model.text import fold

    spaced = typed[-1:].isspace()
    for end in range(len(name), -1, -1):
        if fold(name[:end]) == fold(typed) and name[:end][-1:].isspace() == spaced:
            return typed + name[end:]
    return None


def _record_or_task(ctx: Any, typed: str) -> list[Offer]:
    """Offer tasks; after `--undo`, what can be taken back."""
    return [*_counting(ctx, typed), *_batches(ctx, typed)] if ctx.params.get("undo") else _tasks(ctx, typed)


def _counting(ctx: Any, typed: str) -> list[Offer]:
    return _record_offers(ctx, typed, counting=True)


def _records(ctx: Any, typed: str) -> list[Offer]:
    return _record_offers(ctx, typed, counting=False)


def _record_offers(ctx: Any, typed: str, *, counting: bool) -> list[Offer]:
    """Offer the newest records, each with what it says; only those that count, or all of them."""
    from cchc_cli.render.pages.log import brief

    language: Language = ctx.obj
    entries = [e for e in _entries(ctx) if e.record.id is not None and (e.counts or not counting)]
    offers = (Offer(str(e.record.id), help=brief(e, language)) for e in reversed(entries))
    return _starting(typed, offers)[:_MOST_RECORDS]


def _batches(ctx: Any, typed: str) -> list[Offer]:
    from collections import Counter

    language: Language = ctx.obj
    found = Counter(entry.record.batch for entry in _entries(ctx) if entry.record.batch)
    return _starting(
        typed, (Offer(str(name), help=language("log.of_batch", count=n)) for name, n in found.items())
    )


def _entries(ctx: Any) -> "Sequence[LogEntry]":
    """Return the entries of the log on the command line so far, or of the one that is meant; none of a faulty one."""
    from cchc_cli.domain.reports.log import Wanted, log_report
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.load import load_log
    from cchc_cli.files.plan.load import load_plan

    try:
        file, logs = _files(ctx)
        loaded = load_plan(file)
        records = load_log(logs, loaded).records
    except Rejected:
        return ()
    return log_report(loaded, records, [("", 0)] * len(records), Wanted()).entries


def _plan(ctx: Any) -> "Plan | None":
    """Return the plan on the command line so far; a plan that can't be read offers nothing."""
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.plan.load import load_plan

    try:
        return load_plan(_files(ctx)[0]).plan
    except Rejected:
        return None


def _files(ctx: Any) -> "tuple[Path | None, Sequence[Path]]":
    """Return the files of the plan and the log on the command line so far, or that are meant."""
    from cchc_cli.files.log.find import find_log, find_plan, parted

    given = ctx.params.get("plan") or ctx.parent.params.get("plan")
    logs = parted(ctx.params.get("words") or ()).logs or [find_log(given, os.environ)]
    return find_plan(Path(given) if given else None, logs, os.environ).file, logs


_OFFERS: dict[str, Callable[[Any, str], list[Offer]]] = {
    "mv_agency": _agencies,
    "mv_dimension": _dimensions,
    "mv_format": _formats,
    "mv_lang": _languages,
    "mv_batch": _batches,
    "mv_log_record": _records,
    "mv_log_task": _record_or_task,
    "mv_logs_period": _periods,
    "mv_logs_stretch": _stretches,
    "mv_period": _periods,
    "mv_record": _counting,
    "mv_stage": _stages,
    "mv_schema": _schemas,
    "mv_split": _split,
    "mv_task": _tasks,
}
"""By what stands for a value on the help pages: what is offered for it."""
