"""The papers of the estimate round in Word: who is asked to appraise, to approve, or is told of its allocation."""

from collections.abc import Iterator
from datetime import date
from itertools import count, repeat

from docx.enum.text import WD_ALIGN_PARAGRAPH

from cchc_cli.domain.model.record import Step
from cchc_cli.domain.reports.estimate import Allocation, EstimateReport
from cchc_cli.messages import Language
from cchc_cli.render.cells import roman
from cchc_cli.render.document import As, Field, table
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages import estimate as view
from cchc_cli.render.papers.official import Letterhead, OfficialPaper, PaperKind, TextRun

_KINDS = {
    Step.PROPOSED: PaperKind.LETTER,
    Step.APPRAISED: PaperKind.SUBMISSION,
    Step.APPROVED: PaperKind.NOTICE,
}

_MOST_RECEIVERS, _MOST_ROWS = 12, 15
"""More receivers than these are not listed over the paper, and more rows stand in an annex."""


class _EstimatePaper(OfficialPaper):
    """The paper of a stage while it is written; what is not known of the figures or the bodies is a blank."""

    def __init__(self, report: EstimateReport, language: Language, dated: date | None) -> None:
        plan, submits = report.plan, report.stage is Step.APPRAISED
        sender = report.submitter if submits else report.sender
        head = Letterhead(sender, plan.issuer, plan.place, dated, report.as_of.year)
        title = language("estimate.title", number=plan.number)
        super().__init__(_KINDS[report.stage], title, head, language)
        self.report = report
        self.unnamed_sender = "estimate.blank_submitter" if submits else "estimate.blank_sender"

    def write(self) -> bytes:
        report = self.report
        subject = self.language(
            f"estimate.subject_{report.stage}", number=report.plan.number, title=report.plan.title
        )
        if self.kind is PaperKind.LETTER:
            self.heads(subject)
        else:
            self.heads()
            self.title(subject)
        self.to(*self._receivers())
        self._opening()
        self._sums()
        self._closing()
        self.signature((self.blank("official.more_copies"),))
        self._annexes()
        return word.saved(self.word)

    # -- whom it names

    @property
    def _appraiser(self) -> TextRun:
        body = self.report.appraiser
        return TextRun(body.full_name) if body is not None else self.blank("estimate.blank_appraiser")

    @property
    def _issuer(self) -> TextRun:
        issuer = self.report.plan.issuer
        return TextRun(issuer) if issuer is not None else self.blank("estimate.blank_issuer")

    def _receivers(self) -> Iterator[TextRun]:
        stage, sender = self.report.stage, self.head.sender
        others = (a for a in self.report.allocations if a.agency is not None)
        named = [a for a in others if sender is None or a.name != sender.name]
        if stage is not Step.APPROVED:
            yield self._appraiser if stage is Step.PROPOSED else self._issuer
        elif not named:
            yield self.blank("estimate.blank_receivers")
        elif len(named) > _MOST_RECEIVERS:
            yield TextRun(self.language("estimate.all_in_annex"))
        else:
            yield from (TextRun(allocation.name) for allocation in named)

    # -- the body

    def _opening(self) -> None:
        report, language = self.report, self.language
        plan = report.plan
        parts: dict[str, str | TextRun | tuple[TextRun, ...]] = {
            "plan": language(
                "estimate.plan",
                number=plan.number,
                issued=language("estimate.issued", date=language.date(plan.issued)) if plan.issued else "",
                issuer=language("estimate.issuer", issuer=plan.issuer) if plan.issuer else "",
                title=plan.title,
            ),
            "body": self.sender_name,
            "day": language.date(report.as_of),
        }
        if report.stage is not Step.PROPOSED:
            parts["evidence"] = self._evidence()
        if report.stage is Step.APPRAISED:
            parts["appraiser"] = self._appraiser
        self.say(*self.runs(f"estimate.opening_{report.stage}", **parts))

    def _evidence(self) -> tuple[TextRun, ...]:
        """Return the papers that the figures rest on; a blank where not every figure names one."""
        known = "; ".join(self.report.evidence)
        if self.report.evidenced:
            return (TextRun(known),)
        if not known:
            return (self.blank(f"estimate.blank_evidence_{self.report.stage}"),)
        return TextRun(f"{known}; "), self.blank(f"estimate.blank_more_evidence_{self.report.stage}")

    def _sums(self) -> None:
        report, language = self.report, self.language
        words = view.total_words(report, language)
        if report.stage is Step.APPROVED:
            stage = view.step_sentence(report, report.stage, language, words)
            sentences = [stage, *view.difference_sentence(report, language)]
        else:  # the closing of a submission has the total in words
            words = words if report.stage is Step.PROPOSED else ""
            sentences = [*view.sum_sentences(report, language, words)]
        for sentence in sentences:
            self.item(sentence)
        gaps = [*view.gap_sentences(report, language)]
        for sentence in gaps:
            self.item(sentence)
        if gaps:
            self.say(self.blank("estimate.blank_gap"))
        if report.above:
            self.item(view.above_sentence(report, language))
            self.say(self.blank("estimate.blank_above"))
        if report.stage is Step.APPROVED and 0 < len(report.allocations) <= _MOST_ROWS:
            self._allocations()
        if report.stage is not Step.PROPOSED:
            self.item(*self.runs("estimate.source", source=self.blank("estimate.blank_source")))
        self.say(language("estimate.see_annex"))

    def _allocations(self) -> None:
        language = self.language
        rows = self.report.allocations
        fields: tuple[Field[Allocation], ...] = (
            Field(
                language("estimate.agency_name"),
                lambda row: row.name or language("estimate.in_common"),
                total=language("estimate.total"),
            ),
            Field(language("estimate.tasks"), lambda row: row.tasks, As.COUNT),
            Field(
                language("estimate.allocated"),
                lambda row: row.amount,
                As.MONEY,
                total=sum(row.amount for row in rows),
            ),
        )
        self.table(table(fields, rows))

    def _closing(self) -> None:
        report, language = self.report, self.language
        parts: dict[str, str | TextRun | tuple[TextRun, ...]] = {"body": self.sender_name}
        if report.stage is not Step.APPROVED:
            parts["issuer"] = self._issuer
        if report.stage is Step.PROPOSED:
            parts |= {"appraiser": self._appraiser, "before": self.blank("estimate.blank_day")}
        elif report.stage is Step.APPRAISED:
            amount, total = report.total.amounts.get(report.stage), report.total
            parts |= {
                "amount": self.blank("estimate.blank_amount")
                if amount is None
                else view.dong(amount, language),
                "words": self.blank("estimate.blank_words")
                if amount is None
                else view.words_of(amount, language),
                "count": str(total.counts[report.stage]),
                "of": str(total.tasks),
            }
        asked = self.runs(f"estimate.ask_{report.stage}", **parts)
        if self.kind is PaperKind.LETTER and (contact := self.contact()):
            self.say(*asked, ".")
            asked = contact
        self.say(*asked, TextRun(language("official.end")), keep=True)

    # -- the annexes

    def _annexes(self) -> None:
        report, language = self.report, self.language
        many = report.stage is Step.APPROVED and len(report.allocations) > _MOST_ROWS
        numbers = map(roman, count(1)) if many or report.itemised else repeat("")
        self.annex(next(numbers), language("estimate.annex_table"))
        self._unit()
        self.table(view.table(report, language))
        if words := view.total_words(report, language):
            self.say(TextRun(words, italic=True), keep=True)
        # Signatures alone on a page would sign nothing.
        self.say(TextRun(view.difference_note(report, language), italic=True), keep=True)
        left, right = self.columns(120, 120)
        for side, who, how in ((left, "made_by", "sign"), (right, "signed_by", "stamp")):
            self.put(side, TextRun(language(f"estimate.{who}"), bold=True), size=13, before=12)
            self.put(side, TextRun(language(f"estimate.{how}"), italic=True), size=12, after=50)
            self.put(side, self.blank("official.name")._replace(bold=True), size=13)
        if many:
            self.annex(next(numbers), language("estimate.annex_allocations"), landscape=False)
            self._allocations()
        if report.itemised:
            self.annex(next(numbers), language("estimate.lines"))
            self._unit()
            self.table(view.lines_table(report, language))

    def _unit(self) -> None:
        words = TextRun(self.language("estimate.unit"), italic=True)
        self.put(self.word, words, size=12, align=WD_ALIGN_PARAGRAPH.RIGHT, after=4)


def write(report: EstimateReport, language: Language, dated: date | None = None) -> bytes:
    """Write the paper of a stage as DOCX, dated if its date is known."""
    return _EstimatePaper(report, language, dated).write()
