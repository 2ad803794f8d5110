"""`cchc remind`: the letters that urge agencies to finish or report, each with its table and an e-mail to send."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import Delivery, deliver, hand_over_all, note, shown, suffixes, writes
from cchc_cli.commands.options import (
    Agencies,
    AsOf,
    Force,
    Format,
    Lang,
    NoRecord,
    PlanFile,
    argument,
    option,
)
from cchc_cli.commands.usage import agencies, as_of, bad, day, extra, refusing
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cchc_cli.domain.model.record import Record
    from cchc_cli.domain.reports.calendar import Followed
    from cchc_cli.domain.reports.form import Known
    from cchc_cli.domain.reports.remind import RemindLetter, RemindReport
    from cchc_cli.domain.rules.loaded import LoadedPlan

SOON = 14
"""Days ahead that count as soon, where nobody says."""

_MOST_DAYS = 366


def run(
    words: Annotated[list[str] | None, argument("arg_remind", "mv_remind")] = None,
    date: AsOf = None,
    behind: Annotated[bool, option("--behind", help="opt_remind_behind")] = False,
    soon: Annotated[bool, option("--soon", help="opt_remind_soon")] = False,
    missing: Annotated[bool, option("--missing", help="opt_remind_missing")] = False,
    agency: Agencies = None,
    one: Annotated[bool, option("--one", help="opt_remind_one")] = False,
    dated: Annotated[str | None, option("--date", help="opt_letter_dated", metavar="mv_date")] = None,
    reply_by: Annotated[str | None, option("--reply-by", help="opt_reply_by", metavar="mv_date")] = None,
    output: Annotated[
        Path | None, option("--output", "-o", help="opt_remind_output", metavar="mv_file")
    ] = None,
    format: Format = None,  # noqa: A002
    plan: PlanFile = None,
    force: Force = False,
    no_record: NoRecord = False,
    *,
    language: Lang,
) -> int:
    to = Delivery(language, shown("remind", format))
    if missing and (behind or soon):
        raise bad("remind_missing_alone")
    if one and (output is None or not writes("remind", output)):
        raise bad("remind_one_file", known=suffixes("remind"))
    today, paper_day, answer_day = as_of(date), day(dated), day(reply_by)
    if answer_day is not None and answer_day < (paper_day or today):
        raise bad("reply_before_letter", day=answer_day, dated=paper_day or today)

    from cchc_cli.commands.loading import enter, load_followed, parted
    from cchc_cli.domain.model.reporting import reported_period
    from cchc_cli.domain.reports.remind import entries_of, remind_report
    from cchc_cli.render.pages import remind as view

    logs, bare = parted(words)
    if bare and not (missing or soon):
        raise extra(bare)
    within = _days(bare) if soon else None
    loaded, log = load_followed(plan, logs, language)
    with refusing():
        period = reported_period(loaded.plan, bare[0] if bare else None, today) if missing else None
    report = remind_report(
        loaded,
        log.records,
        today,
        sent=log.sent,
        agencies=agencies(loaded.plan, agency),
        behind=behind,
        within=within,
        period=period,
        dated=paper_day,
        reply_by=answer_day,
    )
    single = output is not None and writes("remind", output)
    if single and not one and len(report.letters) > 1:
        raise bad("remind_folder", count=len(report.letters))
    named: Mapping[str, str] = {}
    ended = Exit.OK
    if output is not None and report.letters:
        named = _named(report, output, one=one)
        with Waiting(language("remind.drawing")) as waiting:
            files = dict(_files(loaded, log.records, report, named, language, waiting, one=one))
        if single:
            _hand_over_beside(output, files, language, force=force)
        else:
            hand_over_all(Delivery(language, output=output, force=force), files)
        if not no_record:
            ended = enter(plan, logs, loaded.plan, entries_of(report), language, "remind.registered")
        note(*view.mail_remarks(report, language))
    if report.reply_by and answer_day is None and not loaded.workdays.listed(report.reply_by.year):
        note(language("usage.days_off_unlisted"))
    note(*view.remarks(report, language))
    deliver(
        to,
        document=lambda: view.document(report, named, language),
        payload=lambda: view.payload(report, named),
    )
    return ended


def _days(bare: "Sequence[str]") -> int:
    """Return how many days ahead are soon."""
    if not bare:
        return SOON
    if not (bare[0].isascii() and bare[0].isdigit() and int(bare[0][:9]) <= _MOST_DAYS):
        raise bad("whole", name="--soon", low=0, high=_MOST_DAYS, value=bare[0])
    return int(bare[0])


def _named(report: "RemindReport", output: Path, *, one: bool) -> dict[str, str]:
    """Return the name of each agency's letter, which is one and the same where they are written to in `one`."""
    from cchc_cli.files.disk.names import file_names

    agencies = [letter.agency for letter in report.letters]
    if one or writes("remind", output):
        return dict.fromkeys(agencies, output.name)
    return file_names(agencies, "docx")


def _files(
    loaded: "LoadedPlan",
    records: "Sequence[Record]",
    report: "RemindReport",
    named: "Mapping[str, str]",
    language: Language,
    waiting: Waiting,
    *,
    one: bool,
) -> "Iterator[tuple[str, bytes]]":
    """Yield the files by their names: each letter, its table, and the e-mail where its receiver has an address."""
    from cchc_cli.domain.reports.calendar import Followed
    from cchc_cli.domain.reports.form import known_from
    from cchc_cli.render.formats import xlsx
    from cchc_cli.render.pages import remind as view
    from cchc_cli.render.papers import remind_docx, remind_eml

    mailed = {letter.agency for letter in report.letters if letter.receiver.mail}
    known = known_from(loaded, records) if mailed and not one else None
    followed = Followed(loaded, records, report.as_of)
    letters: Sequence[RemindLetter | None] = [None] if one else report.letters
    for letter in waiting.through(letters):
        name = named[(letter or report.letters[0]).agency]
        stem = Path(name).stem
        paper = remind_docx.write(report, letter, language)
        yield name, paper
        yield f"{stem}.xlsx", xlsx.write(view.workbook(report, letter, language), language)
        if mailed if letter is None else letter.agency in mailed:
            attached = {name: paper}
            if letter is not None:
                attached |= _beside(loaded, known, followed, report, letter, language)
            yield f"{stem}.eml", remind_eml.write(report, letter, name, attached, language)


def _beside(
    loaded: "LoadedPlan",
    known: "Known | None",
    followed: "Followed",
    report: "RemindReport",
    letter: "RemindLetter",
    language: Language,
) -> dict[str, bytes]:
    """Return what goes with a letter: the forms of those that it is about, and their calendar of what is to come."""
    from datetime import UTC, datetime, time

    from cchc_cli.domain.model.schedule import Period
    from cchc_cli.domain.reports.calendar import calendar_report
    from cchc_cli.domain.reports.form import answering, form_of
    from cchc_cli.files.disk.names import file_names
    from cchc_cli.render.papers import calendar_ics, form_xlsx

    units = answering(loaded.plan, letter.lists.agencies)
    found = {
        language("remind.form_file", file=file): form_xlsx.write(
            form_of(loaded, unit, report.asked, known), language
        )
        for unit, file in file_names(units, "xlsx").items()
    }
    if report.as_of <= loaded.days.end:
        days = Period(report.as_of, loaded.days.end)
        coming = calendar_report(loaded, days, agencies=frozenset(letter.lists.agencies), followed=followed)
        if coming.due:
            ((_, file),) = file_names([letter.agency], "ics").items()
            stamp = datetime.combine(report.day, time(), UTC)
            found[language("remind.calendar_file", file=file)] = calendar_ics.write(coming, language, stamp)
    return found


def _hand_over_beside(output: Path, files: "Mapping[str, bytes]", language: Language, *, force: bool) -> None:
    """Write a letter under its name, and what goes with it beside: all of it, or nothing."""
    from cchc_cli.files.disk.write import write_outputs

    write_outputs({output.with_name(name): data for name, data in files.items()}, force=force)
    note(*(language("usage.written", file=str(output.with_name(name))) for name in files))
