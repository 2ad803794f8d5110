"""The periodic report as an official paper in Word: NĐ 30/2020/NĐ-CP, Phụ lục I (form) and III (samples).

Lengths are in millimetres and sizes of letters in points. What only a person can write is a highlighted
blank in brackets.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from cchc_cli.domain.model.stretch import REST
from cchc_cli.domain.model.text import fold, nfc
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import roman
from cchc_cli.render.document import Table
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages import missing
from cchc_cli.render.pages import report as view

_LEFT_HEAD, _RIGHT_HEAD = 78, 94
"""The widths of the two heads; together they may stand out a little over the margins."""
_CAPITAL = 2.6
"""The width of a bold capital of 12 points."""
_COMMITTEE = "uy ban nhan dan"
_SLACK = 5
"""By how much letters may be broader than a capital is on average."""
_MOTTO_RULE = 58
"""The length of the motto in bold letters of 13 points, which is that of the line under it."""


class _Run(NamedTuple):
    """A run of text. `blank`: a person still has to write it."""

    text: str
    bold: bool = False
    italic: bool = False
    blank: bool = False


class PaperLanguage(Language):
    """A language as an official paper writes it: only days below 10 and months 1 and 2 have a leading zero.

    >>> PaperLanguage("vi").date(date(2020, 9, 5)), PaperLanguage("vi").date(date(2020, 2, 14))
    ('05/9/2020', '14/02/2020')
    """

    def date(self, day: date | None) -> str:
        """Write a date: “14/9/2020”."""
        if day is None or self.code != "vi":
            return super().date(day)
        return f"{day.day:02}/{_month(day)}/{day.year}"


class _ReportPaper:
    """A report while it is written on paper."""

    def __init__(self, report: PeriodicReport, language: Language, dated: date | None) -> None:
        self.report = report
        self.language = PaperLanguage(language.code)
        self.dated = dated
        self.word: WordDocument = word.new(view.title(report, language), language)
        self.section = 0

    def write(self) -> bytes:
        self._heads()
        self._title()
        self._body()
        self._signature()
        self._annexes()
        return word.saved(self.word)

    # -- what the sender is called

    @property
    def _body_name(self) -> _Run:
        reporter = self.report.reporter
        return _Run(reporter.full_name) if reporter else self._blank("agency")

    @property
    def _letters(self) -> _Run:
        reporter = self.report.reporter
        return _Run(letters(reporter.full_name)) if reporter else self._blank("letters")

    @property
    def _is_committee(self) -> bool:
        reporter = self.report.reporter
        return reporter is not None and _is_committee(reporter.full_name)

    def _superior(self) -> _Run | None:
        """Return the body over the sender: the plan's issuer over who reports on it; a committee has none."""
        if self._is_committee:
            return None
        if self.report.own or self.report.plan.issuer is None:
            return self._blank("superior")
        # Phụ lục I has the usual words of a superior body abbreviated.
        return _Run(self.report.plan.issuer.upper().replace("ỦY BAN NHÂN DÂN", "UBND"))

    def _date(self) -> tuple[_Run, ...]:
        """Return the date in words; where it is not known, the day and the month are blanks."""
        if self.dated is not None:
            day, month, year = _Run(f"{self.dated.day:02}"), _Run(_month(self.dated)), self.dated.year
        else:
            day = month = _Run(self.language("report.short_blank"), blank=True)
            year = self.report.period.deadline.year
        return self._runs("date", day=day, month=month, year=str(year))

    def _place(self) -> _Run:
        plan = self.report.plan
        return _Run(plan.place) if plan.place and not self.report.own else self._blank("place")

    def _blank(self, what: str, **args: str) -> _Run:
        return _Run(view.blank(what, self.language, **args), blank=True)

    # -- the parts of the paper

    def _heads(self) -> None:
        left, right = self._columns(_LEFT_HEAD, _RIGHT_HEAD)
        superior = self._superior()
        if superior:
            self._put(left, superior, size=12)
        reporter = self.report.reporter
        sender = (
            _Run(reporter.full_name.upper(), bold=True)
            if reporter
            else self._blank("body")._replace(bold=True)
        )
        line = min(len(sender.text) * _CAPITAL, _LEFT_HEAD)
        paragraph = self._put(left, sender, size=12)
        if self._is_committee:
            # On a line as long as its place's name, it breaks before that and not inside.
            line = min(max(len(_COMMITTEE), len(sender.text) - len(_COMMITTEE)) * _CAPITAL, _LEFT_HEAD)
            form = paragraph.paragraph_format
            form.left_indent = form.right_indent = Mm(max(0, _LEFT_HEAD - line - _SLACK) / 2)
        # A third to a half of the line over it.
        self._rule(left, _LEFT_HEAD, 0.42 * line)
        number = _Run(self.language("report.short_blank"), blank=True)
        self._put(left, *self._runs("number", number=number, letters=self._letters), size=13, before=4)
        self._put(right, _Run(self.language("report.nation"), bold=True), size=12)
        self._put(right, _Run(self.language("report.motto"), bold=True), size=13)
        self._rule(right, _RIGHT_HEAD, _MOTTO_RULE)
        words = self._runs("place_date", place=self._place(), date=self._date())
        self._put(right, *(piece._replace(italic=True) for piece in words), size=13, before=4)

    def _title(self) -> None:
        language = self.language
        self._put(self.word, _Run(language("report.type"), bold=True), size=14, before=18)
        period = view.period_words(self.report.period, language)
        title = self.report.plan.title
        if place := self.report.plan.place:
            # A name of two words does not break between lines.
            title = title.replace(place, place.replace(" ", "\u00a0"))
        subject = language("report.subject", title=title, period=period)
        self._put(self.word, _Run(subject, bold=True), size=14)
        self._rule(self.word, 165, 55)
        to = _Run(self.report.to) if self.report.to else self._blank("to")
        self._put(self.word, _Run(language("report.to")), to, size=14, before=12, after=12)

    def _body(self) -> None:
        self._opening()
        self._part("direction")
        self._say(self._blank("direction"))
        self._results()
        self._late()
        self._difficulties()
        self._coming()
        self._part("proposals")
        self._unit_words("proposals")
        self._closing()

    def _opening(self) -> None:
        report, language = self.report, self.language
        plan = report.plan
        self._say(
            *self._runs(
                "opening",
                number=plan.number,
                issued=language("report.issued", date=language.date(plan.issued)) if plan.issued else "",
                issuer=language("report.issuer", issuer=plan.issuer) if plan.issuer else "",
                title=plan.title,
                body=self._body_name,
                period=view.period_words(report.period, language),
                data="" if report.period.code == REST else self._data(),
            )
        )
        if not report.finished:
            self._say(_Run(view.cut_short(report, language)))
        if report.own and report.reporter:
            self._say(_Run(language("report.own", body=report.reporter.full_name)))

    def _data(self) -> str:
        start, end = self.report.period.window.start, self.report.as_of
        return self.language(
            "report.opening_data", start=self.language.date(start), end=self.language.date(end)
        )

    def _results(self) -> None:
        report, language = self.report, self.language
        self._part("results")
        self._point(1, "progress")
        self._say_all(view.progress_sentences(report, language))
        self._say(self._blank("assessment"))
        self._point(2, "by_task")
        self._by_task()
        with_targets = bool(report.status.targets) or not report.own
        if with_targets:
            self._point(3, "targets")
            self._say(_Run(view.targets_sentence(report, language)))
        if report.status.targets:
            self._table(view.targets_table(report, language))
        self._point(4 if with_targets else 3, "money")
        self._say_all(view.money_sentences(report, language))
        if view.has_money(report):
            self._say(_Run(language("report.see_annex", roman="II")))

    def _late(self) -> None:
        report, language = self.report, self.language
        self._part("late")
        self._say(_Run(view.late_sentence(report, language)))
        for work, table in view.late_tables(report, language, blanks=True):
            self._say(_Run(language("report.late_work", work=work)), keep=True)
            self._table(table)
        self._say_all(view.after_late(report, language))
        self._part(view.silent_title(report, language), given=True)
        self._say(_Run(view.silent_sentence(report, language)))
        if report.missing.silent and not report.own:
            self._table(missing.silent_table(report.missing, language))

    def _difficulties(self) -> None:
        self._part("difficulties")
        if self.report.causes:
            self._say(_Run(self.language("report.causes_recorded")))
            for cause in self.report.causes:
                self._item(_Run(view.cause_sentence(cause, self.language)))
        self._unit_words("difficulties")

    def _unit_words(self, what: str) -> None:
        """Quote what units wrote into their forms; where none did a person still has to write it."""
        quoted = view.unit_words(self.report, what, self.language)
        if not quoted:
            self._say(self._blank(what))
            return
        self._say(_Run(self.language("report.units_wrote")))
        for words in quoted:
            self._item(_Run(words))

    def _coming(self) -> None:
        report, language = self.report, self.language
        if report.coming:
            self._part(view.coming_title(report, language), given=True)
            self._say(_Run(view.coming_sentence(report, language)))
            if report.coming.due:
                self._table(view.coming_table(report, language))
            self._say_all(view.coming_undated(report, language))
            self._say(self._blank("next"))
        if report.is_last:
            period = view.period_words(report.following, language)
            self._part(language("report.after", period=period), given=True)
            self._say(self._blank("after", period=period))

    def _closing(self) -> None:
        report, language = self.report, self.language
        closing = self._runs(
            "closing",
            number=report.plan.number,
            period=view.period_words(report.period, language),
            body=self._body_name,
            to=_Run(report.to) if report.to else self._blank("to"),
        )
        self._say(*closing, _Run(language("report.end")), keep=True)

    def _by_task(self) -> None:
        report, language = self.report, self.language
        active = [r for r in report.results if r.has_data]
        named = view.work_names(report, language)
        if not active:
            self._say(_Run(language("report.nothing_recorded")))
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
            self._item(_Run(text + view.evidence_words(result, language) + "."))
        quiet = [r.task for r in report.results if not r.has_data]
        if quiet:
            self._say(_Run(language("report.no_data_of", tasks=", ".join(quiet))))
        self._say(_Run(language("report.see_annex", roman="I")))

    def _signature(self) -> None:
        language = self.language
        left, right = self._columns(82, 83)
        self._put(
            left,
            _Run(language("report.recipients"), bold=True, italic=True),
            size=12,
            align=WD_ALIGN_PARAGRAPH.LEFT,
        )
        for line in (
            self._runs("as_above"),
            self._runs("copies", blank=self._blank("copies")),
            self._runs("file", blank=self._blank("unit")),
        ):
            self._put(left, *line, size=11, align=WD_ALIGN_PARAGRAPH.LEFT)
        if self._is_committee:
            self._put(right, _Run(language("report.on_behalf"), bold=True), size=13)
            self._put(right, self._blank("head")._replace(bold=True), size=13, after=60)
        else:
            self._put(right, self._blank("signer")._replace(bold=True), size=13, after=60)
        self._put(right, self._blank("name")._replace(bold=True), size=13)

    def _annexes(self) -> None:
        report, language = self.report, self.language
        period = view.period_words(report.period, language)
        self._annex("I", language("report.annex_results", period=period))
        self._note(view.units_note(report, language))
        self._table(view.results_table(report, language))
        if not view.has_money(report):
            return
        day = language.date(report.as_of)
        self._annex("II", language("report.annex_money", date=day))
        self._note(view.money_note(report, language))
        self._table(view.money_table(report, language))

    def _annex(self, roman: str, title: str) -> None:
        """Begin an annex on broad pages that are numbered on their own."""
        language = self.language
        section = self.word.add_section(WD_SECTION.NEW_PAGE)
        self._flatten_end()
        word.set_page(section, landscape=True)
        restart = word.element('<w:pgNumType w:start="1"/>')
        old = section._sectPr.find(qn("w:pgNumType"))
        if old is not None:
            section._sectPr.remove(old)
        section._sectPr.insert_element_before(restart, "w:cols", "w:titlePg", "w:docGrid")
        self._put(self.word, _Run(language("report.annex", roman=roman), bold=True), size=14)
        self._put(self.word, _Run(title.upper(), bold=True), size=14)
        pieces = self._runs(
            "annex_of",
            number=_Run(language("report.short_blank"), blank=True),
            letters=self._letters,
            date=self._date(),
            body=self._body_name,
        )
        self._put(self.word, *(p._replace(italic=True) for p in pieces), size=13, after=8)

    def _flatten_end(self) -> None:
        """Make the empty paragraphs that end a section flat: after a full page they would fill one more."""
        _, *before = self.word.element.body.iterchildren(reversed=True)  # the last one is the section itself
        for element in before:
            if element.tag != qn("w:p") or element.find(f".//{qn('w:t')}") is not None:
                return
            form = Paragraph(element, self.word).paragraph_format
            form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)
            form.space_before = form.space_after = Pt(0)

    # -- paragraphs and tables

    def _runs(self, key: str, **parts: str | _Run | tuple[_Run, ...]) -> tuple[_Run, ...]:
        """Return the text `report.<key>` filled in, each part in its own form."""
        # Only marks are filled in, so that nothing in the data can be taken for one.
        names = list(parts)
        marked = self.language(f"report.{key}", **{name: f"\ue000{n}\ue000" for n, name in enumerate(names)})
        pieces: list[_Run] = []
        for n, piece in enumerate(marked.split("\ue000")):
            part = parts[names[int(piece)]] if n % 2 else piece
            pieces += [_Run(part)] if isinstance(part, str) else [part] if isinstance(part, _Run) else part
        return tuple(piece for piece in pieces if piece.text)

    def _part(self, key: str, *, given: bool = False) -> None:
        """Add the heading of a part: a Roman number and bold capitals."""
        self.section += 1
        text = key if given else self.language(f"report.{key}")
        self.word.add_heading(inert(f"{roman(self.section)}. {text.upper()}"), 2)

    def _point(self, number: int, key: str) -> None:
        self.word.add_heading(inert(f"{number}. {self.language(f'report.{key}')}"), 3)

    def _say(self, *words: _Run, keep: bool = False) -> None:
        """Add a paragraph of the body; `keep`: on one page with what follows."""
        paragraph = self.word.add_paragraph()
        paragraph._p.style = "BodyText"  # by its id: python-docx takes milliseconds to find a name
        paragraph.paragraph_format.keep_with_next = keep or None
        self._write(paragraph, words)

    def _say_all(self, sentences: Iterable[str]) -> None:
        for sentence in sentences:
            self._say(_Run(sentence))

    def _item(self, *words: _Run) -> None:
        self._say(_Run("- "), *words)

    def _note(self, text: str) -> None:
        self._put(self.word, _Run(text, italic=True), size=12, align=WD_ALIGN_PARAGRAPH.JUSTIFY, after=4)

    def _table(self, table: Table) -> None:
        word.add_table(self.word, table, self.language)
        blank = view.blank("cause", self.language)
        drawn = next(self.word.element.body.iterchildren(qn("w:tbl"), reversed=True))
        for text in drawn.iter(qn("w:t")):
            if text.text == blank:
                Run(text.getparent(), self.word).font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _put(
        self,
        where: WordDocument | _Cell,
        *words: _Run,
        size: float,
        align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
        before: float = 0,
        after: float = 0,
    ) -> Paragraph:
        paragraph = where.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.paragraph_format.space_after = Pt(after)
        self._write(paragraph, words, size)
        return paragraph

    def _write(self, paragraph: Paragraph, words: Iterable[_Run], size: float | None = None) -> None:
        for piece in words:
            run = paragraph.add_run(inert(piece.text))
            run.font.size = Pt(size) if size else None
            run.bold = piece.bold or None
            run.italic = piece.italic or None
            if piece.blank:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _rule(self, where: WordDocument | _Cell, room: float, length: float) -> None:
        """Draw a line in the middle of `room`, close under what stands above it."""
        paragraph = self._put(where, size=1, before=1)
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(2)
        form.left_indent = form.right_indent = Mm((room - length) / 2)
        line = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
        borders = word.element(f"<w:pBdr>{line}</w:pBdr>")
        paragraph._p.get_or_add_pPr().insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    def _columns(self, *widths: float) -> tuple[_Cell, ...]:
        """Add columns side by side without lines, and return them, each empty."""
        grid = self.word.add_table(1, len(widths))
        grid.alignment = WD_TABLE_ALIGNMENT.CENTER
        grid.autofit = False
        (row,) = grid.rows
        row._tr.get_or_add_trPr().append(word.element("<w:cantSplit/>"))
        for column, cell, width in zip(grid.columns, row.cells, widths, strict=True):
            column.width = cell.width = Mm(width)
            cell._tc.remove(cell.paragraphs[0]._p)
        sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
        margins = word.element(f"<w:tblCellMar>{sides}</w:tblCellMar>")
        grid._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")
        return tuple(row.cells)


def write(report: PeriodicReport, language: Language, dated: date | None = None) -> bytes:
    """Write a report as DOCX, dated if its date is known."""
    return _ReportPaper(report, language, dated).write()


def _month(day: date) -> str:
    """Return a month with the leading zero that NĐ 30/2020 asks of January and February only."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def _is_committee(name: str) -> bool:
    return fold(name).startswith(_COMMITTEE)


def letters(name: str) -> str:
    """Return the letters that stand for a body in the number of its papers.

    They are the first letters of its name; a name that begins with an abbreviation has that, a committee “UBND”.

    >>> letters("Sở Thông tin và Truyền thông"), letters("Ủy ban nhân dân huyện Hương Khê")
    ('STTTT', 'UBND')
    """
    if _is_committee(name):
        return "UBND"
    first, *rest = name.replace(",", " ").replace("-", " ").split()
    if len(first) > 1 and first.isupper():
        return first
    if rest and nfc(rest[-1]).casefold() == "tỉnh":  # not folded: “Tĩnh” is a name
        rest.pop()
    return "".join(word_of[0] for word_of in (first, *rest) if fold(word_of) != "va").upper()
