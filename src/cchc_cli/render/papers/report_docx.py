"""The periodic report as an official paper in Word."""

from datetime import date

from cchc_cli.domain.model.stretch import REST
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language
from cchc_cli.render.cells import blank
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages import missing
from cchc_cli.render.pages import report as view
from cchc_cli.render.papers.official import Letterhead, OfficialPaper, PaperKind, TextRun


class _ReportPaper(OfficialPaper):
    """A report while it is written on paper."""

    def __init__(self, report: PeriodicReport, language: Language, dated: date | None) -> None:
        plan = report.plan
        superior, place = (None, None) if report.own else (plan.issuer, plan.place)
        head = Letterhead(report.reporter, superior, place, dated, report.period.deadline.year)
        super().__init__(PaperKind.REPORT, view.title(report, language), head, language)
        self.report = report

    def write(self) -> bytes:
        self.heads()
        self.title(self._subject())
        self.to(self._receiver)
        self._body()
        self.signature((self.blank("official.more_copies"),))
        self._annexes()
        return word.saved(self.word)

    @property
    def _receiver(self) -> TextRun:
        return TextRun(self.report.to) if self.report.to else self.blank("report.blank_to")

    # -- the parts of the paper

    def _subject(self) -> str:
        title = self.report.plan.title
        if place := self.report.plan.place:
            # A name of two words does not break between lines.
            title = title.replace(place, place.replace(" ", "\u00a0"))
        period = view.period_words(self.report.period, self.language)
        return self.language("report.subject", title=title, period=period)

    def _body(self) -> None:
        language = self.language
        self._opening()
        self.part(language("report.direction"))
        self.say(self.blank("report.blank_direction"))
        self._results()
        self._late()
        self._difficulties()
        self._coming()
        self.part(language("report.proposals"))
        self._unit_words("proposals")
        self._closing()

    def _opening(self) -> None:
        report, language = self.report, self.language
        plan = report.plan
        self.say(
            *self.runs(
                "report.opening",
                number=plan.number,
                issued=language("report.issued", date=language.date(plan.issued)) if plan.issued else "",
                issuer=language("report.issuer", issuer=plan.issuer) if plan.issuer else "",
                title=plan.title,
                body=self.sender_name,
                period=view.period_words(report.period, language),
                data="" if report.period.code == REST else self._data(),
            )
        )
        if not report.finished:
            self.say(view.cut_short(report, language))
        if report.own and report.reporter:
            self.say(language("report.own", body=report.reporter.full_name))

    def _data(self) -> str:
        start, end = self.report.period.window.start, self.report.as_of
        return self.language(
            "report.opening_data", start=self.language.date(start), end=self.language.date(end)
        )

    def _results(self) -> None:
        report, language = self.report, self.language
        self.part(language("report.results"))
        self.point(1, language("report.progress"))
        self.say_all(view.progress_sentences(report, language))
        self.say(self.blank("report.blank_assessment"))
        self.point(2, language("report.by_task"))
        self._by_task()
        with_targets = bool(report.status.targets) or not report.own
        if with_targets:
            self.point(3, language("report.targets"))
            self.say(view.targets_sentence(report, language))
        if report.status.targets:
            self.table(view.targets_table(report, language))
        self.point(4 if with_targets else 3, language("report.money"))
        self.say_all(view.money_sentences(report, language))
        if view.has_money(report):
            self.say(language("report.see_annex", roman="II"))

    def _late(self) -> None:
        report, language = self.report, self.language
        self.part(language("report.late"))
        self.say(view.late_sentence(report, language))
        for work, table in view.late_tables(report, language, blanks=True):
            self.say(language("report.late_work", work=work), keep=True)
            self.table(table, blank("report.blank_cause", language))
        self.say_all(view.after_late(report, language))
        self.part(view.silent_title(report, language))
        self.say(view.silent_sentence(report, language))
        if report.missing.silent and not report.own:
            self.table(missing.silent_table(report.missing, language))

    def _difficulties(self) -> None:
        self.part(self.language("report.difficulties"))
        if self.report.causes:
            self.say(self.language("report.causes_recorded"))
            for cause in self.report.causes:
                self.item(view.cause_sentence(cause, self.language))
        self._unit_words("difficulties")

    def _unit_words(self, what: str) -> None:
        """Quote what units wrote into their forms; where none did a person still has to write it."""
        quoted = view.unit_words(self.report, what, self.language)
        if not quoted:
            self.say(self.blank(f"report.blank_{what}"))
            return
        self.say(self.language("report.units_wrote"))
        for words in quoted:
            self.item(words)

    def _coming(self) -> None:
        report, language = self.report, self.language
        if report.coming:
            self.part(view.coming_title(report, language))
            self.say(view.coming_sentence(report, language))
            if report.coming.due:
                self.table(view.coming_table(report, language))
            self.say_all(view.coming_undated(report, language))
            self.say(self.blank("report.blank_next"))
        if report.is_last:
            period = view.period_words(report.following, language)
            self.part(language("report.after", period=period))
            self.say(self.blank("report.blank_after", period=period))

    def _closing(self) -> None:
        report, language = self.report, self.language
        closing = self.runs(
            "report.closing",
            number=report.plan.number,
            period=view.period_words(report.period, language),
            body=self.sender_name,
            to=self._receiver,
        )
        self.say(*closing, TextRun(language("official.end")), keep=True)

    def _by_task(self) -> None:
        report, language = self.report, self.language
        active = [r for r in report.results if r.has_data]
        named = view.work_names(report, language)
        if not active:
            self.say(language("report.nothing_recorded"))
        for result in active:
            sentence = view.task_sentence(result, language, whole=report.from_the_start)
            name = named(result.task, result.name).rstrip(" ;.")
            text = language(
                "report.of_own_task" if report.own else "report.of_task",
                task=result.task,
                name=name,
                who="; ".join(result.who),
                result=sentence,
            )
            self.item(text + view.evidence_words(result, language) + ".")
        quiet = [r.task for r in report.results if not r.has_data]
        if quiet:
            self.say(language("report.no_data_of", tasks=", ".join(quiet)))
        self.say(language("report.see_annex", roman="I"))

    def _annexes(self) -> None:
        report, language = self.report, self.language
        period = view.period_words(report.period, language)
        self.annex("I", language("report.annex_results", period=period))
        self.note(view.units_note(report, language))
        self.table(view.results_table(report, language))
        if not view.has_money(report):
            return
        day = language.date(report.as_of)
        self.annex("II", language("report.annex_money", date=day))
        self.note(view.money_note(report, language))
        self.table(view.money_table(report, language))


def write(report: PeriodicReport, language: Language, dated: date | None = None) -> bytes:
    """Write a report as DOCX, dated if its date is known."""
    return _ReportPaper(report, language, dated).write()
