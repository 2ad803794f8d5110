"""An e-mail that is ready to send, with a letter that urges and what goes with it; nothing is sent here."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from cchc_cli.domain.reports.remind import Matter, RemindLetter, RemindReport
from cchc_cli.messages import Language, one_line
from cchc_cli.render.cells import contact_words
from cchc_cli.render.pages import remind as view

_END = "\r\n"

_BOUNDARY = "=_cchc"
"""Stands in no part: base64 has no such signs."""

_ENCODED = 42
"""Bytes of text that go into an encoded word: its line has 78 letters at most, with the name of its header."""

_TYPES = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ics": ("text", "calendar"),
}


def write(
    report: RemindReport,
    letter: RemindLetter | None,
    file: str,
    attached: Mapping[str, bytes],
    language: Language,
) -> bytes:
    """Write the e-mail to a letter's receiver, or with the one letter to all; one of them at least has an address.

    The `file` of the letter is among what is `attached`. It has a date only where the letter has one, and says that
    it is unsent: a mail program opens it to be sent.
    """
    message = EmailMessage(SMTP)
    lines = (one_line(line) for line in _lines(report, letter, file, attached, language))
    message.set_content("\n".join(lines), cte="base64")
    for name, data in attached.items():
        kind, subtype = _TYPES[name.rpartition(".")[2].lower()]
        message.add_attachment(data, kind, subtype, filename=name, cte="base64")
    message.set_boundary(_BOUNDARY)
    return "".join(_heads(report, letter, language)).encode() + message.as_bytes()


def _heads(report: RemindReport, letter: RemindLetter | None, language: Language) -> Iterator[str]:
    """Yield the headers that say from whom to whom what is; the library loses spaces where it breaks them itself."""
    to = report.letters if letter is None else (letter,)
    from_ = () if report.sender is None else (*_named(report.sender.full_name, report.sender.mail[:1]),)
    receivers = [named for each in to for named in _named(each.receiver.full_name, each.receiver.mail)]
    if from_:
        yield f"From: {from_[0]}{_END}"
    yield f"To: {f',{_END} '.join(receivers)}{_END}"
    yield f"Subject: {_encoded(_subject(report, letter, language))}{_END}"
    if report.dated is not None:
        yield f"Date: {format_datetime(datetime.combine(report.dated, time()))}{_END}"
    yield f"X-Unsent: 1{_END}"


def _named(name: str, found: Iterable[str]) -> Iterator[str]:
    """Yield addresses with a name before each."""
    for address in found:
        yield f"{_encoded(one_line(name))}{_END} <{address}>"


def _encoded(text: str) -> str:
    """Return a text in encoded words (RFC 2047): whatever is in it parts no addresses and ends no header.

    They part at spaces, since some readers keep the one between them that stands for nothing.
    """
    words = [""]
    for piece in re.findall(r"\s*\S+|\s+", text):
        for part in (piece,) if len(piece.encode()) <= _ENCODED else piece:
            if len((words[-1] + part).encode()) > _ENCODED:
                words.append("")
            words[-1] += part
    return f"{_END} ".join(f"=?utf-8?b?{b64encode(word.encode()).decode()}?=" for word in words)


def _subject(report: RemindReport, letter: RemindLetter | None, language: Language) -> str:
    return one_line(language("official.letter_subject", subject=view.subject(report, letter, language)))


def _lines(
    report: RemindReport,
    letter: RemindLetter | None,
    file: str,
    attached: Mapping[str, bytes],
    language: Language,
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
        yield language("official.contact", body=body, contact=contact_words(report.sender.contact)) + "."
    yield ""
