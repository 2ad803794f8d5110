"""A letter that urges, as an official letter (công văn) in Word."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.model.plan import Address
from cchc_cli.domain.reports.remind import RemindItem, RemindLetter, RemindLists, RemindReport, SilentItem
from cchc_cli.messages import MOST_LISTED, Language
from cchc_cli.render.cells import ASSUMED
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages import remind as view
from cchc_cli.render.pages.report.naming import period_words
from cchc_cli.render.papers.official import Letterhead, OfficialPaper, PaperKind, TextRun

_MOST_UPRIGHT = 5
"""Columns that fit on an upright page beside the names of agencies."""

Runs = tuple[TextRun, ...]


class _LetterPaper(OfficialPaper):
    """A letter to one agency while it is written, or (`letter` is None) the one to all of them."""

    def __init__(self, report: RemindReport, letter: RemindLetter | None, language: Language) -> None:
        plan = report.plan
        self.report, self.letter = report, letter
        self.lists: RemindLists = letter.lists if letter is not None else report.together
        self.address = Address.URGE if view.urges(report, letter) else Address.REQUEST
        self.own = letter is not None and letter.is_own
        subject = view.subject(report, letter, language)
        head = Letterhead(report.sender, plan.issuer, plan.place, report.dated, report.day.year)
        super().__init__(PaperKind.LETTER, subject, head, language)

    def write(self) -> bytes:
        self.heads(view.subject(self.report, self.letter, self.language))
        self.to(*self._receivers())
        self._state()
        self._again()
        self._demand()
        self.signature((self.blank("official.more_copies"),))
        if not self.own:
            parts = tuple(view.annex(self.report, self.letter, self.language))
            wide = any(len(part.table.columns) > _MOST_UPRIGHT for part in parts)
            title = self.language(f"remind.annex_{self.lists.matter}_{self.address}")
            self.annex("", title, landscape=wide)
            for part in parts:
                self.note(part.caption)
                self.table(part.table)
        return word.saved(self.word)

    # -- who is spoken to

    def _receivers(self) -> Iterator[TextRun]:
        letters = self.report.letters if self.letter is None else (self.letter,)
        if len(letters) > MOST_LISTED:
            everybody = self.language("remind.everybody")
            yield TextRun(self.language("remind.to_list", agency=everybody))
            return
        for letter in letters:
            name = letter.receiver.full_name
            listed = letter.receiver.is_group and not letter.is_own
            yield TextRun(self.language("remind.to_list", agency=name) if listed else name)

    def _whom(self) -> str:
        """Return who is to do something: the receiver, or those in the annex, whom a collector passes it on to."""
        if self.letter is not None and self.own:
            return self.letter.receiver.full_name
        if self.letter is None or self.letter.receiver.is_group:
            return self.language("remind.whom_list")
        name = self.letter.receiver.full_name
        return self.language(f"remind.whom_through_{self.address}", agency=name)

    # -- what is said

    def _state(self) -> None:
        """Say what is owed, each list with its table, which stands in the annex where it is of several."""
        plan, language = self.report.plan, self.language
        shown = view.tables(self.report, self.lists, language, urge=self.address is Address.URGE)
        for n, state in enumerate(self._states()):
            words = state
            if n == 0:
                words = self.runs(
                    "remind.opening",
                    number=plan.number,
                    issued=language("report.issued", date=language.date(plan.issued)) if plan.issued else "",
                    issuer=language("report.issuer", issuer=plan.issuer) if plan.issuer else "",
                    title=plan.title,
                    state=state,
                )
            self.say(*words, keep=self.own)
            if self.own:
                self.table(next(shown).table)

    def _states(self) -> Iterator[Runs]:
        lists = self.lists
        how = "own" if self.own else "list"
        if lists.late:
            yield self._sentence(f"late_{how}_{self.address}", lists.late)
        if lists.soon:
            state = self._sentence(f"soon_{how}", lists.soon)
            yield self.runs("remind.besides", state=state) if lists.late else state
        if lists.behind:
            where = self.language("remind.behind_here" if self.own else "remind.behind_annex")
            yield self.runs("remind.behind", day=self._day, mark=ASSUMED, where=where)
        if lists.silent:
            yield self._sentence(f"missing_{how}", lists.silent)

    def _sentence(self, key: str, items: Sequence[RemindItem] | Sequence[SilentItem]) -> Runs:
        report, language = self.report, self.language
        window = report.missing.window if report.missing is not None else None
        return self.runs(
            f"remind.{key}",
            body=self.sender_name,
            agency=view.addressed(self.letter, self.language),
            day=self._day,
            end=language.date(window.end if window is not None else report.until),
            start=language.date(window.start) if window is not None else "",
            who=view.counted(report, items, language),
            count=sum(len(item.tasks) if isinstance(item, SilentItem) else 1 for item in items),
            period=period_words(report.period, language) if report.period is not None else "",
        )

    @property
    def _day(self) -> str:
        return self.language.date(self.report.as_of)

    def _again(self) -> None:
        if self.letter is None or not self.letter.before:
            return
        before, language = self.letter.before, self.language
        self.say(
            *self.runs(
                "remind.again_second" if len(before) == 1 else "remind.again_more",
                body=self.sender_name,
                number=TextRun(language("official.short_blank"), blank=True),
                count=len(before),
                first=language.date(before[0]),
                last=language.date(before[-1]),
                nth=view.nth(self.letter, language),
            )
        )

    def _demand(self) -> None:
        matter = self.lists.matter
        by = view.reply_by(self.report, self.language)
        body, whom = self.sender_name, self._whom()
        self.say(*self.runs(f"remind.demand_{matter}_{self.address}", body=body, whom=whom, by=by))
        if contact := self.contact():
            self.say(*contact, ".")
        closing = self.runs("remind.closing", agency=view.addressed(self.letter, self.language))
        self.say(*closing, TextRun(self.language("official.end")), keep=True)


def write(report: RemindReport, letter: RemindLetter | None, language: Language) -> bytes:
    """Write a letter, or the one to all, as DOCX."""
    return _LetterPaper(report, letter, language).write()
