"""The periodic report as an official paper in Word."""

from collections.abc import Sequence
from datetime import date
from math import inf
from textwrap import shorten

from cchc_cli.domain.model.stretch import REST
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.domain.reports.report.lateness import Late
from cchc_cli.messages import Language
from cchc_cli.render.cells import roman
from cchc_cli.render.document import Table
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages.report import by_unit as by_unit_pages
from cchc_cli.render.pages.report import coming, comparison, money, naming, progress, units, written
from cchc_cli.render.papers.official import Letterhead, OfficialPaper, PaperKind, TextRun

_SHORT_NAME = 45
"""Letters of a work's name beside its number, in annexes of many works."""
_SMALL = 9
"""The size of letters there, in points."""

_MOST_TOLD = 20
"""Of so many late works, and odd amounts, a body tells one by one, the longest late first."""


class _ReportPaper(OfficialPaper):
    """A report while it is written on paper."""

    def __init__(
        self, report: PeriodicReport, language: Language, dated: date | None, *, by_unit: bool
    ) -> None:
        plan = report.plan
        superior, place = (None, None) if report.own else (plan.issuer, plan.place)
        head = Letterhead(report.reporter, superior, place, dated, report.period.deadline.year)
        super().__init__(PaperKind.REPORT, naming.title(report, language), head, language)
        self.report = report
        self._brief = naming.has_many_works(report)
        self._most_late = _MOST_TOLD if self._brief else None
        self._add_annexes(by_unit=by_unit)
        lists = self._annexes.get("units")
        elsewhere = self.language("report.see_list", roman=lists) if lists else ""
        self.named = units.FEW._replace(elsewhere=elsewhere)

    def _add_annexes(self, *, by_unit: bool) -> None:
        """Number the annexes that the paper has: the body says where they are before they are written."""
        report = self.report
        kinds = {
            "results": True,
            "money": money.has_money(report),
            "units": not units.names_fit(report) or len(report.late_works) > (self._most_late or inf),
            "words": not written.words_fit(report, self.language),
            "works": comparison.other_plan(report) is not None,
            "by_unit": by_unit and by_unit_pages.has_units(report),
        }
        present = (kind for kind, is_there in kinds.items() if is_there)
        self._annexes = {kind: roman(n) for n, kind in enumerate(present, 1)}

    def write(self) -> bytes:
        self.heads()
        self.title(self._subject())
        self.to(self._receiver)
        self._body()
        self.signature((self.blank("official.more_copies"),))
        self._write_annexes()
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
        period = naming.period_words(self.report.period, self.language)
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
                period=naming.period_words(report.period, language),
                data="" if report.period.code == REST else self._data(),
            )
        )
        if not report.finished:
            self.say(naming.cut_short(report, language))
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
        self.say_all(progress.progress_sentences(report, language))
        self.say(self.blank("report.blank_assessment"))
        self._points = 1
        if report.past:
            self._point("comparison")
            self.say_all(comparison.comparison_sentences(report, language))
            if any(comparison.compared(report)):
                self.table(comparison.comparison_table(report, language))
            self._see("works")
        self._point("by_task")
        self._by_task()
        if report.status.targets or not report.own:
            self._point("targets")
            self.say(progress.targets_sentence(report, language))
        if report.status.targets:
            self.table(progress.targets_table(report, language))
        self._point("money")
        self.say_all(money.money_sentences(report, language, _MOST_TOLD))
        self._see("money")

    def _point(self, what: str) -> None:
        """Add the heading of the next point of a part."""
        self._points += 1
        self.point(self._points, self.language(f"report.{what}"))

    def _see(self, annex: str, words: str = "report.see_annex") -> None:
        """Say where an annex is, if the paper has it."""
        if annex in self._annexes:
            self.say(self.language(words, roman=self._annexes[annex]))

    def _late(self) -> None:
        report, language = self.report, self.language
        self._late_part = self.part(language("report.late"))
        self.say(units.late_sentence(report, language))
        works = list(report.late_works.values())
        for late in works[: self._most_late]:
            self._late_work(late)
        if more := len(works) - len(works[: self._most_late]):
            self.say(language("report.more_late", count=language.number(more), roman=self._annexes["units"]))
        self.say_all(units.after_late(report, language))
        self.part(units.silent_title(report, language))
        self.say(units.silent_sentence(report, language))
        for words in units.silent_levels(report, language, self.named):
            self.item(words)

    def _late_work(self, late: Sequence[Late]) -> None:
        """Say which units are late with a work, and why; a reason that nobody recorded is a blank."""
        language = self.language
        named = naming.work_names(self.report, language)
        task, work = late[0].item.task, late[0].item.name
        said = units.late_words(self.report, late, language, self.named)
        name = named(task, work).rstrip(" ;.")
        text = language("report.late_item", work=task if self._brief else f"{task}. {name}", late=said)
        known, quiet = units.late_reasons(late, language, self.named), units.unexplained(late)
        reasons = [TextRun(known)] if known else []
        if quiet:
            reasons += [TextRun("; ")] if known else []
            reasons.append(
                self.blank("report.blank_cause_of", count=language.number(quiet))
                if len(late) > 1
                else self.blank("report.blank_cause")
            )
        self.item(text + ". ", *self.runs("report.late_because", reasons=tuple(reasons)))

    def _difficulties(self) -> None:
        self.part(self.language("report.difficulties"))
        if any(late.cause for late in self.report.late):
            self.say(self.language("report.causes_told", part=self._late_part))
        others = list(units.other_causes(self.report, self.language, self.named))
        if others:
            self.say(self.language("report.causes_recorded"))
        for causes in others:
            self.item(causes)
        self._unit_words("difficulties")

    def _unit_words(self, what: str) -> None:
        """Quote what units wrote into their forms; where none did a person still has to write it."""
        quoted, more = written.unit_words(self.report, what, self.language, self.named)
        if not quoted:
            self.say(self.blank(f"report.blank_{what}"))
            return
        self.say(self.language("report.units_wrote"))
        for words in quoted:
            self.item(words)
        if more:
            annex = self._annexes["words"]
            self.say(self.language("report.more_words", count=self.language.number(more), roman=annex))

    def _coming(self) -> None:
        report, language = self.report, self.language
        if report.coming:
            self.part(coming.coming_title(report, language))
            self.say(coming.coming_sentence(report, language), keep=bool(report.coming.due))
            if report.coming.due:
                of = coming.dates_table if self._brief else coming.coming_table
                self.table(of(report, language))
            self.say_all(coming.coming_undated(report, language))
            self.say(self.blank("report.blank_next"))
        if report.is_last:
            period = naming.period_words(report.following, language)
            self.part(language("report.after", period=period))
            self.say(self.blank("report.blank_after", period=period))

    def _closing(self) -> None:
        report, language = self.report, self.language
        closing = self.runs(
            "report.closing",
            number=report.plan.number,
            period=naming.period_words(report.period, language),
            body=self.sender_name,
            to=self._receiver,
        )
        self.say(*closing, TextRun(language("official.end")), keep=True)

    def _by_task(self) -> None:
        report, language = self.report, self.language
        active = [r for r in report.results if r.has_data]
        named = naming.work_names(report, language)
        if not active:
            self.say(language("report.nothing_recorded"))
        if active and self._brief:
            self.say(language("report.many_works", count=language.number(len(active))))
        for result in () if self._brief else active:
            sentence = progress.task_sentence(result, language, whole=report.from_the_start)
            name = named(result.task, result.name).rstrip(" ;.")
            text = language(
                "report.of_own_task" if report.own else "report.of_task",
                task=result.task,
                name=name,
                who="; ".join(result.who),
                result=sentence,
            )
            met = units.met_words(report, result, language, self.named)
            self.item(text + met + progress.evidence_words(result, language, self.named) + ".")
        quiet = [r.task for r in report.results if not r.has_data]
        if quiet:
            self.say(language("report.no_data_of", tasks=", ".join(quiet)))
        self._see("results")
        self._see("by_unit", "report.see_by_unit")

    def _write_annexes(self) -> None:
        report, language = self.report, self.language
        period = naming.period_words(report.period, language)
        self._begin("results", progress.units_note(report, language), period=period)
        self._table(progress.results_table(report, language, brief=self._brief))
        if "money" in self._annexes:
            day = language.date(report.as_of)
            self._begin("money", money.money_note(report, language), date=day)
            self._table(self._shortened(money.money_table(report, language)))
        if "units" in self._annexes:
            self._begin("units", language("report.units_list_note"), period=period)
            self._table(self._shortened(by_unit_pages.units_list(report, language)))
        if "words" in self._annexes:
            self._begin("words")
            self.table(written.words_table(report, language))
        if "works" in self._annexes and (then := comparison.other_plan(report)):
            self._begin("works", number=then.plan.number)
            self._table(comparison.works_table(report, then, language))
        if "by_unit" in self._annexes:
            self._begin("by_unit", language("report.by_unit_note"), period=period)
            for table in by_unit_pages.units_tables(report, language):
                self._table(table)

    def _table(self, table: Table) -> None:
        """Add a table of an annex, in small letters where the works are many."""
        self.table(table, size=_SMALL if self._brief else None)

    def _shortened(self, table: Table) -> Table:
        """Return a table in which the names of many works, which the first annex has in full, take few lines."""
        if not self._brief:
            return table
        titles = [column.title for column in table.columns]
        at = titles.index(self.language("report.task"))
        rows = (
            row._replace(
                cells=(
                    *row.cells[:at],
                    shorten(str(row.cells[at]), _SHORT_NAME, placeholder=" …"),
                    *row.cells[at + 1 :],
                )
            )
            for row in table.rows
        )
        return table._replace(rows=tuple(rows))

    def _begin(self, annex: str, note: str = "", **args: str) -> None:
        self.annex(self._annexes[annex], self.language(f"report.annex_{annex}", **args))
        if note:
            self.note(note)


def write(
    report: PeriodicReport, language: Language, dated: date | None = None, *, by_unit: bool = False
) -> bytes:
    """Write a report as DOCX, dated if its date is known; `by_unit` adds an annex of all units."""
    return _ReportPaper(report, language, dated, by_unit=by_unit).write()
