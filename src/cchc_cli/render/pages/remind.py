"""The letters that urge: which there are, and the tables in them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.domain.model.plan import Address
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.reports.remind import (
    REPLY_WITHIN,
    Matter,
    RemindItem,
    RemindLetter,
    RemindLists,
    RemindReport,
    SilentItem,
)
from cchc_cli.messages import Language
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Document,
    Field,
    Heading,
    Note,
    Screen,
    Table,
    Tone,
    table,
)
from cchc_cli.render.pages.missing import returned, told
from cchc_cli.render.pages.report.naming import period_words
from cchc_cli.render.payload import Contract, Getters, Payload, TableContract, maybe, period_key


def document(report: RemindReport, files: Mapping[str, str], language: Language) -> Document:
    """Lay out to whom there are letters, in which files (by agency) they were written."""
    return Document(
        language("remind.title", number=report.plan.number, day=language.date(report.as_of)),
        tuple(_blocks(report, files, language)),
        report.plan.title,
    )


def _blocks(report: RemindReport, files: Mapping[str, str], language: Language) -> Iterator[Block]:
    if report.letters:
        yield _letters(report, files, language)
    elif report.missing is not None:
        yield Note(told(report.missing, language), Tone.DONE)
    else:
        yield Note(language("remind.nobody"), Tone.DONE)
    if report.letters and not files:
        yield Note(language("remind.unwritten"), Tone.QUIET)


def _letters(report: RemindReport, files: Mapping[str, str], language: Language) -> Table:
    fields: list[Field[RemindLetter]] = [
        Field(language("remind.agency"), lambda letter: letter.receiver.name),
        Field(language("remind.kind"), lambda letter: language(f"remind.kind_{_kind(letter)}")),
        Field(language("remind.works"), _works, As.COUNT),
    ]
    if any(letter.oldest for letter in report.letters):
        fields.append(Field(language("remind.oldest"), _days, As.COUNT, screen=Screen.FIGURE))
    fields.append(Field(language("remind.times"), _times, As.COUNT))
    if files:
        fields.append(Field(language("remind.file"), lambda letter: files[letter.agency], As.ID))
    return table(fields, report.letters, tone=lambda letter: Tone.LATE if letter.lists.late else Tone.SOON)


def _kind(letter: RemindLetter) -> str:
    soon = letter.lists.matter is Matter.SOON and letter.address is Address.URGE
    return Matter.SOON if soon else letter.address


def _works(letter: RemindLetter) -> int:
    lists = letter.lists
    return len(lists.late) + len(lists.soon) + sum(len(item.tasks) for item in lists.silent)


def _days(letter: RemindLetter) -> int | None:
    return letter.oldest.days if letter.oldest else None


def _times(letter: RemindLetter) -> int:
    return len(letter.before) + 1


def remarks(report: RemindReport, language: Language) -> Iterator[str]:
    """Say what the letters are not about: what the office owes itself, who is above it or only behind."""
    if report.sender is None and report.letters:
        yield language("remind.no_sender")
    if report.sender is not None and report.own.urged:
        works = "; ".join(_own(report.own, language))
        yield language("remind.own_work", body=report.sender.name, works=works)
    if report.above:
        yield language("remind.above", agencies="; ".join(report.above))
    if report.only_behind:
        yield language("remind.only_behind", agencies=language.some(report.only_behind))


def mail_remarks(report: RemindReport, language: Language) -> Iterator[str]:
    """Say to whom there is no e-mail, and why."""
    without = [letter.receiver for letter in report.letters if not letter.receiver.mail]
    absent = [agency.label for agency in without if agency.contact is None or agency.contact.email is None]
    if absent:
        yield language("remind.no_mail", agencies=language.some(absent))
    for agency in without:
        if agency.contact is not None and agency.contact.email is not None:
            yield language("remind.bad_mail", agency=agency.name, email=agency.contact.email)


def _own(lists: RemindLists, language: Language) -> Iterator[str]:
    for item in lists.late:
        yield language("remind.own_late", task=f"{item.task}. {item.name}", days=item.days)
    for item in lists.soon:
        yield language("remind.own_soon", task=f"{item.task}. {item.name}", day=language.date(item.due))
    for silent in lists.silent:
        yield language("remind.own_silent", tasks=", ".join(task for task, _ in silent.tasks))


_LETTERS: Getters[tuple[RemindLetter, str | None]] = {
    "agency": lambda row: row[0].agency,
    "agency_name": lambda row: row[0].receiver.name,
    "address": lambda row: row[0].address,
    "units": lambda row: len(row[0].lists.agencies),
    "overdue_works": lambda row: len(row[0].lists.late),
    "oldest_due": maybe(lambda row: row[0].oldest and row[0].oldest.due),
    "days_overdue": lambda row: row[0].oldest.days if row[0].oldest else 0,
    "soon_works": lambda row: len(row[0].lists.soon),
    "owed": lambda row: tuple(dict(task for item in row[0].lists.silent for task in item.tasks)),
    "times": lambda row: _times(row[0]),
    "letters_before": lambda row: row[0].before,
    "file": maybe(lambda row: row[1]),
}


CONTRACT = Contract[tuple[RemindReport, Mapping[str, str]]](
    lambda made: made[0].plan,
    TableContract(
        _LETTERS, lambda made: ((letter, made[1].get(letter.agency)) for letter in made[0].letters)
    ),
    lambda made: made[0].as_of,
    facts={
        "period": maybe(lambda made: period_key(made[0].period)),
        "dated": maybe(lambda made: made[0].dated),
        "reply_by": maybe(lambda made: made[0].reply_by),
    },
)


def payload(report: RemindReport, files: Mapping[str, str]) -> Payload:
    """Return the letters as data, a row each."""
    return CONTRACT.payload((report, files))


class _ListKind(NamedTuple):
    """A list of a letter: its words in the texts, and whether its dates are assumed."""

    key: str
    assumed: bool = False


_LATE, _PAST, _SOON, _SLOW = (
    _ListKind("late"),
    _ListKind("past"),
    _ListKind("soon"),
    _ListKind("slow", assumed=True),
)
"""To who is only asked, nothing is called overdue: it is past its date."""


class LetterTable(NamedTuple):
    """A table of a letter, and what stands over it."""

    caption: str
    table: Table


def tables(
    report: RemindReport,
    lists: RemindLists,
    language: Language,
    *,
    urge: bool = True,
    several: bool = False,
    flat: bool = False,
) -> Iterator[LetterTable]:
    """Yield the tables of a letter, of what is late, falls due soon, is behind, was not reported.

    With `several` each row says whose it is, and a task that many have has a table of its own. `flat` has all in one,
    and a figure in each column, as a spreadsheet wants it.
    """
    late = _LATE if urge else _PAST
    for kind, items in ((late, lists.late), (_SOON, lists.soon), (_SLOW, lists.behind)):
        caption, sheet = _caption(kind, report, language), language(f"remind.sheet_{kind.key}")
        shared = _of_many(items) if several and not flat else {}
        alone = [item for item in items if item not in shared.get(item.task, ())]
        if alone:
            fields = tuple(_fields(kind, alone, language, several=several, flat=flat))
            yield LetterTable(caption, table(fields, enumerate(alone, 1), sheet))
        for own in shared.values():
            fields = tuple(_fields(kind, own, language, several=True, flat=False, named=False))
            of_task = language("remind.of_task", caption=caption, task=_whole_task(own[0], language))
            yield LetterTable(of_task, table(fields, enumerate(own, 1), sheet))
    if lists.silent and report.period is not None:
        caption = language("remind.silent", period=period_words(report.period, language))
        if several and not flat:
            tasks = dict(task for item in lists.silent for task in item.tasks)
            names = "; ".join(f"{task}. {name.rstrip(' ;.')}" for task, name in tasks.items())
            caption = language("remind.of_task", caption=caption, task=names)
        named = flat or not several or len({item.tasks for item in lists.silent}) > 1
        yield LetterTable(caption, _silent(lists.silent, language, several=several, named=named))


def annex(
    report: RemindReport, letter: RemindLetter | None, language: Language, *, flat: bool = False
) -> Iterator[LetterTable]:
    """Yield the tables of a letter about several; the one to all says also what the office owes itself."""
    lists = report.together if letter is None else letter.lists
    yield from tables(report, lists, language, urge=urges(report, letter), several=True, flat=flat)
    if letter is None and report.sender is not None and report.own.urged:
        for part in tables(report, report.own, language, several=flat, flat=flat):
            caption = language("remind.of_sender", body=report.sender.full_name, caption=part.caption)
            yield part._replace(caption=caption)


def _of_many(items: Sequence[RemindItem]) -> dict[str, list[RemindItem]]:
    """Return the items of each task that several have, each for itself."""
    found: dict[str, list[RemindItem]] = {}
    for item in items:
        if not item.partners:
            found.setdefault(item.task, []).append(item)
    return {task: own for task, own in found.items() if len({item.agency for item in own}) > 1}


def _whole_task(item: RemindItem, language: Language) -> str:
    products = _products(item)
    task = _task(item._replace(partners=()), language)
    return language("remind.makes", task=task, products=products) if products else task


def _caption(kind: _ListKind, report: RemindReport, language: Language) -> str:
    end = language.date(report.until)
    return language(f"remind.{kind.key}", day=language.date(report.as_of), end=end)


_Numbered = tuple[int, RemindItem]


def _fields(
    kind: _ListKind,
    items: Sequence[RemindItem],
    language: Language,
    *,
    several: bool,
    flat: bool,
    named: bool = True,
) -> Iterator[Field[_Numbered]]:
    yield Field(language("remind.number"), lambda row: row[0], As.COUNT)
    if several:
        yield Field(language("remind.agency"), lambda row: row[1].who)
    if named:
        yield Field(language("remind.task"), lambda row: _task(row[1], language))
    if named and any(map(_products, items)):
        yield Field(language("remind.products"), lambda row: _products(row[1]))
    since = language("remind.since" if kind.assumed else "remind.due")
    yield Field(since, lambda row: AssumedDate.where(row[1].due, kind.assumed), As.DATE)
    if flat:
        yield Field(language("remind.done"), lambda row: row[1].done, As.COUNT)
        yield Field(language("remind.asked"), lambda row: row[1].asked, As.COUNT)
        if any(item.rest for item in items):
            yield Field(language("check.group_units"), lambda row: _units(row[1], language))
    else:
        yield Field(language("remind.done_of"), lambda row: _done_of(row[1], language))
    yield Field(language(f"remind.days_{kind.key}"), lambda row: row[1].days, As.COUNT)


def _names(items: Sequence[RemindItem | SilentItem]) -> set[str]:
    """Return the names of all that some items are of, with those that owe them together."""
    shared = {name for item in items if isinstance(item, RemindItem) for name in item.partners}
    return shared | {item.who for item in items}


def _task(item: RemindItem, language: Language) -> str:
    task = f"{item.task}. {item.name.rstrip(' ;.')}"
    if not item.partners:
        return task
    return language("remind.shared", task=task, partners=language.join(item.partners))


def _products(item: RemindItem) -> str:
    """Return what a task makes, where that is not its name."""
    products = (words.rstrip(" ;.") for words in item.products)
    return "; ".join(words for words in products if fold(words) != fold(item.name.rstrip(" ;.")))


def _done_of(item: RemindItem, language: Language) -> str:
    done = _fraction(item.done, item.asked, language)
    return language("remind.units_more", done=done, units=_units(item, language)) if item.rest else done


def _units(item: RemindItem, language: Language) -> str:
    """Return how many units of a group that is not listed have done one more."""
    return _fraction(item.rest, item.size, language) if item.rest else ""


def _fraction(n: int, of: int, language: Language) -> str:
    return language("check.fraction", n=language.number(n), of=language.number(of))


def _silent(items: Sequence[SilentItem], language: Language, *, several: bool, named: bool) -> Table:
    fields: list[Field[tuple[int, SilentItem, str]]] = [
        Field(language("remind.number"), lambda row: row[0], As.COUNT)
    ]
    if several:
        fields.append(Field(language("remind.agency"), lambda row: row[1].who))
        listed = [(item, ", ".join(task for task, _ in item.tasks)) for item in items]
    else:
        listed = [(item, f"{task}. {name.rstrip(' ;.')}") for item in items for task, name in item.tasks]
    if named:
        fields.append(Field(language("remind.task"), lambda row: row[2]))
    if any(item.form.made for item in items):
        fields.append(Field(language("collect.form_made"), lambda row: row[1].form.made, As.DATE))
    if any(item.form.returned for item in items):
        fields.append(Field(language("collect.form_returned"), lambda row: returned(row[1].form, language)))
    numbered = ((n, item, tasks) for n, (item, tasks) in enumerate(listed, 1))
    return table(fields, numbered, language("remind.sheet_silent"))


def workbook(report: RemindReport, letter: RemindLetter | None, language: Language) -> Document:
    """Lay out the tables of a letter, or of all in one, for a spreadsheet."""
    shown = annex(report, letter, language, flat=True)
    blocks = tuple(block for part in shown for block in (Heading(part.caption), part.table))
    return Document(subject(report, letter, language), blocks, report.plan.title)


def urges(report: RemindReport, letter: RemindLetter | None) -> bool:
    """Return whether a letter urges: one to all only requests where that is how some of them are written to."""
    letters = report.letters if letter is None else (letter,)
    return all(each.address is Address.URGE for each in letters)


def subject(report: RemindReport, letter: RemindLetter | None, language: Language) -> str:
    """Return what a letter, or the one to all, is about, and which one it is."""
    lists = letter.lists if letter is not None else report.together
    address = Address.URGE if urges(report, letter) else Address.REQUEST
    period = period_words(report.period, language) if report.period else ""
    words = language(f"remind.subject_{lists.matter}_{address}", number=report.plan.number, period=period)
    if letter is None or not letter.before:
        return words
    return language("remind.subject_again", subject=words, nth=nth(letter, language))


def addressed(letter: RemindLetter | None, language: Language) -> str:
    """Return what a letter calls its receivers within a sentence."""
    if letter is None or (letter.receiver.is_group and not letter.is_own):
        return language("remind.everybody_here")
    return letter.receiver.full_name


def counted(
    report: RemindReport, items: Sequence[RemindItem] | Sequence[SilentItem], language: Language
) -> str:
    """Say how many have something in a list; nothing tells how many of a group that is not listed do."""
    everybody = _names(items)
    groups = len(
        everybody & {agency.full_name for agency in report.plan.agencies.values() if agency.is_group}
    )
    units = len(everybody) - groups
    words = [language("remind.units", count=units)] if units else []
    return language.join([*words, *([language("remind.groups", count=groups)] if groups else [])])


def nth(letter: RemindLetter, language: Language) -> str:
    """Say which letter on its matter one is: “lần thứ hai”."""
    n = len(letter.before) + 1
    return language(f"remind.nth_{n}") if n < 6 else language("remind.nth_more", n=n)


def reply_by(report: RemindReport, language: Language) -> str:
    """Say by when an answer is asked for."""
    if report.reply_by is None:
        return language("remind.by_within", days=REPLY_WITHIN)
    return language("remind.by_day", day=language.date(report.reply_by))
