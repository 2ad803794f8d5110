"""What is wrong with a command line: raised as a value, put into words where the run ends."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import typer
from typer._click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption, UsageError

from cchc_cli.messages import Language

if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.plan import Plan, Task


Words = Callable[[Language], str]
"""A sentence that is written when the language is known."""


class Usage(typer.BadParameter):
    """A usage error of ours; the library adds the command that it happened in."""

    def __init__(self, *sentences: Words) -> None:
        super().__init__("")
        self.sentences = sentences


def bad(key: str, /, **args: object) -> Usage:
    """Return the usage error whose text is `usage.<key>`; dates and lists are written as the language has them."""
    return Usage(partial(_words, key, args))


def extra(words: Sequence[str]) -> Usage:
    """Return the usage error of words that are too many."""
    return bad("extra", words=", ".join(f"“{word}”" if " " in word else word for word in words))


def unknown(key: str, near: str | None, /, **args: object) -> Iterator[Words]:
    """Yield the text `usage.<key>` on a name that there is not, and the name that may have been meant."""
    yield partial(_words, key, args)
    if near:
        yield partial(_words, "near", {"near": near})


def _words(key: str, args: Mapping[str, object], language: Language) -> str:
    return language(f"usage.{key}", **{name: _word(value, language) for name, value in args.items()})


def _word(value: object, language: Language) -> object:
    if isinstance(value, date):
        return language.date(value)
    return language.some(value) if isinstance(value, tuple) else value


@contextmanager
def refusing() -> Iterator[None]:
    """Tell a fault of what was written on the command line as a usage error; what a file may have too, in its words."""
    from cchc_cli.domain.model.faults import BadValue, Diagnostic

    try:
        yield
    except BadValue as error:
        from cchc_cli.messages.usage import TEXTS

        if error.code in TEXTS:
            raise bad(error.code, **error.fault_args) from None
        fault = Diagnostic(error.code, "", args=error.fault_args)
        raise Usage(partial(_as_in_a_file, fault)) from None


def _as_in_a_file(fault: "Diagnostic", language: Language) -> str:
    from cchc_cli.render.pages.validate import message, remedy, sentence

    return f"{sentence(message(fault, language))} {sentence(remedy(fault, language))}"


def day(written: str | None) -> date | None:
    """Read a date given as an option; the fault is the same as in a file."""
    if written is None:
        return None
    from cchc_cli.domain.model.scalars import parse_date

    with refusing():
        return parse_date(written)


def as_of(written: str | None) -> date:
    """Return the day that a report is asked for; today where none is."""
    return day(written) or date.today()  # noqa: DTZ011 - the official's own day


def agencies(plan: "Plan", written: Sequence[str] | None) -> frozenset[str]:
    """Return the ids of the agencies named on the command line. Every name that is not clear is told at once."""
    found: set[str] = set()
    unclear: list[Words] = []
    for name in written or ():
        try:
            found.add(agency(plan, name))
        except Usage as error:
            unclear += error.sentences
    if unclear:
        raise Usage(*unclear)
    return frozenset(found)


def agency(plan: "Plan", written: str, work: "Task | None" = None) -> str:
    """Return the id of the agency that a person means by a name; of several, the only one that owes `work`.

    Raises a usage error with those that it may be, and what to type.
    """
    from cchc_cli.domain.model.naming import agencies_like, agencies_meant

    meant = agencies_meant(plan, written)
    owing = [a for a in meant if work is not None and plan.unit_of(work, a) is not None]
    if len(owing or meant) == 1:
        return (owing or meant)[0]
    offered = owing or meant or agencies_like(plan, written)
    sentences = [*bad("agency_several" if meant else "agency_unknown", agency=written).sentences]
    if offered:
        names = tuple(f"{plan.agencies[a].name} ({a})" for a in offered)
        key = "agency_near" if len(offered) == 1 else "agency_choice"
        sentences += bad(key, agencies=names, id=offered[0]).sentences
    raise Usage(*sentences)


def in_words(error: UsageError, language: Language) -> tuple[str, str]:
    """Put a usage error into words: what is wrong, and the way to the command's help."""
    sentences = error.sentences if isinstance(error, Usage) else _of_library(error, language)
    message = " ".join(sentence(language) for sentence in sentences)
    command = error.ctx.command_path if error.ctx is not None else "cchc"
    return message, language("usage.help", command=f"{command} --help")


def _of_library(error: UsageError, language: Language) -> Sequence[Words]:
    """Return the words for an error that the command-line library found itself."""
    match error:
        case NoSuchOption():
            from cchc_cli.domain.model.text import nearest

            near = nearest(error.option_name, error.possibilities or ())
            return list(unknown("no_such_option", near, name=error.option_name))
        case BadOptionUsage():
            key = "option_value" if _takes_value(error) else "no_value"
            return bad(key, name=error.option_name).sentences
        case MissingParameter(param=param) if param is not None:
            return bad("missing", name=language(f"help.{param.metavar}")).sentences
        case _:
            return bad("other", message=error.message).sentences


def _takes_value(error: BadOptionUsage) -> bool:
    """Return whether the option that an error is about wants a value."""
    params: Sequence[Any] = error.ctx.command.get_params(error.ctx) if error.ctx else ()
    return any(error.option_name in param.opts and not param.is_flag for param in params)
