"""An e-mail that is ready to send, with a letter that urges and what goes with it; nothing is sent here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from email.headerregistry import Address as MailAddress
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from cchc_cli.domain.reports.remind import Letter, Matter, RemindReport
from cchc_cli.messages import Language, one_line
from cchc_cli.render.pages import remind as view

_MARKS = re.compile(r"[^\w .\'/&–-]")
"""Not in a name beside an address: what parts addresses, which not every program takes for text once it is encoded."""

_BOUNDARY = "=_cchc"
"""Stands in no part: base64 has no such signs."""

_TYPES = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ics": ("text", "calendar"),
}


def write(
    report: RemindReport, letter: Letter | None, file: str, attached: Mapping[str, bytes], language: Language
) -> bytes:
    """Write the e-mail to a letter's receiver, or with the one letter to all; one of them at least has an address.

    The `file` of the letter is among what is `attached`. It has a date only where the letter has one, and says that
    it is unsent: a mail program opens it to be sent.
    """
    message = EmailMessage(SMTP)
    sender = report.sender
    if sender is not None and sender.mail:
        message["From"] = [*_named(sender.full_name, sender.mail[:1])]
    to = report.letters if letter is None else (letter,)
    message["To"] = [named for each in to for named in _named(each.receiver.full_name, each.receiver.mail)]
    message["Subject"] = _subject(report, letter, language)
    if report.dated is not None:
        message["Date"] = format_datetime(datetime.combine(report.dated, time()))
    message["X-Unsent"] = "1"
    lines = (one_line(line) for line in _lines(report, letter, file, attached, language))
    message.set_content("\n".join(lines), cte="base64")
    for name, data in attached.items():
        kind, subtype = _TYPES[name.rpartition(".")[2].lower()]
        message.add_attachment(data, kind, subtype, filename=name, cte="base64")
    message.set_boundary(_BOUNDARY)
    return message.as_bytes()


def _subject(report: RemindReport, letter: Letter | None, language: Language) -> str:
    return one_line(language("official.letter_subject", subject=view.subject(report, letter, language)))


def _named(name: str, found: Iterable[str]) -> Iterator[MailAddress]:
    shown = " ".join(_MARKS.sub(" ", one_line(name)).split())
    for address in found:
        user, _, domain = address.rpartition("@")
        yield MailAddress(shown, user, domain)


def _lines(
    report: RemindReport, letter: Letter | None, file: str, attached: Mapping[str, bytes], language: Language
) -> Iterator[str]:
    agency = view.addressed(letter, language)
    body = report.sender.full_name if report.sender is not None else language("remind.we")
    yield language("official.to") + agency
    yield ""
    subject = view.subject(report, letter, language)
    yield language("remind.mail_opening", body=body, agency=agency, subject=subject)
    lists = report.together if letter is None else letter.lists
    if lists.matter is not Matter.SOON:
        yield language("remind.mail_reply", agency=agency, by=view.reply_by(report, language))
    yield ""
    yield language("remind.mail_files")
    for name in attached:
        kind = "letter" if name == file else "calendar" if name.endswith(".ics") else "form"
        yield language(f"remind.mail_{kind}", file=name)
    if report.sender is not None and report.sender.contact is not None:
        yield ""
        contact = view.contact_words(report.sender.contact)
        yield language("remind.contact", body=body, contact=contact)
    yield ""
