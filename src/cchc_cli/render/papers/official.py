"""The form that all official papers in Word have in common: NĐ 30/2020/NĐ-CP, Phụ lục I (form) and III (samples).

Lengths are in millimetres and sizes of letters in points. What only a person can write is a highlighted
blank in brackets.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from cchc_cli.domain.model.plan import Agency
from cchc_cli.domain.model.text import fold, nfc
from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import blank, contact_words, roman
from cchc_cli.render.document import Table
from cchc_cli.render.formats import docx as word

_LEFT_HEAD, _RIGHT_HEAD = 78, 94
"""The widths of the two heads; together they may stand out a little over the margins."""
_CAPITAL = 2.6
"""The width of a bold capital of 12 points."""
_COMMITTEE = "uy ban nhan dan"
_SLACK = 5
"""By how much letters may be broader than a capital is on average."""
_MOTTO_RULE = 58
"""The length of the motto in bold letters of 13 points, which is that of the line under it."""


class PaperKind(StrEnum):
    """A kind of paper by its letters in the number (Phụ lục III); a letter (công văn) has none, and no name of type."""

    REPORT = "BC"
    SUBMISSION = "TTr"
    NOTICE = "TB"
    LETTER = "CV"


class TextRun(NamedTuple):
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


class Letterhead(NamedTuple):
    """What stands over a paper: who sends it, the body over the sender, the place, the day of issue and its year.

    What is not known (None) is a blank.
    """

    sender: Agency | None
    superior: str | None
    place: str | None
    dated: date | None
    year: int

    @property
    def is_committee(self) -> bool:
        """Whether a people's committee sends it, which names no body over it and signs “TM.”."""
        return self.sender is not None and _is_committee(self.sender.full_name)


class OfficialPaper:
    """A paper while it is written, from its heads to its annexes; a kind of paper writes its own body."""

    unnamed_sender = "official.agency"
    """The text of the blank that stands for a sender who is not known."""

    def __init__(self, kind: PaperKind, name: str, head: Letterhead, language: Language) -> None:
        self.kind = kind
        self.head = head
        self.language = PaperLanguage(language.code)
        self.word: WordDocument = word.new(name, language)
        self._parts = 0

    # -- what the sender is called

    @property
    def sender_name(self) -> TextRun:
        """The sender's name within a sentence."""
        sender = self.head.sender
        return TextRun(sender.full_name) if sender else self.blank(self.unnamed_sender)

    @property
    def _symbol(self) -> tuple[TextRun, ...]:
        """The number and the letters of the paper: “15/BC-STTTT”, of a letter “15/STTTT-CNTT”."""
        sender = self.head.sender
        name = TextRun(letters(sender.full_name)) if sender else self.blank("official.letters")
        number = self._short_blank
        if self.kind is PaperKind.LETTER:
            return self.runs("official.symbol_of_letter", number=number, letters=name, unit=self._short_blank)
        return self.runs("official.symbol", number=number, kind=self.kind, letters=name)

    @property
    def _short_blank(self) -> TextRun:
        return TextRun(self.language("official.short_blank"), blank=True)

    def date(self) -> tuple[TextRun, ...]:
        """Return the day of issue in words; where it is not known, the day and the month are blanks."""
        dated, year = self.head.dated, self.head.year
        if dated is None:
            day = month = self._short_blank
        else:
            day, month, year = TextRun(f"{dated.day:02}"), TextRun(_month(dated)), dated.year
        return self.runs("official.date", day=day, month=month, year=str(year))

    def blank(self, key: str, **args: str) -> TextRun:
        """Return the blank for what the text of `key` names."""
        return TextRun(blank(key, self.language, **args), blank=True)

    def contact(self) -> tuple[TextRun, ...]:
        """Return whom to ask at the sender's, without a full stop; nothing where the plan does not say it."""
        sender = self.head.sender
        if sender is None or sender.contact is None:
            return ()
        return self.runs("official.contact", body=self.sender_name, contact=contact_words(sender.contact))

    # -- the parts of the paper

    def heads(self, subject: str | None = None) -> None:
        """Write the two heads; the `subject` of a letter stands under its number."""
        left, right = self.columns(_LEFT_HEAD, _RIGHT_HEAD)
        if not self.head.is_committee:
            superior = self.head.superior
            # Phụ lục I has the usual words of a superior body abbreviated.
            shown = superior and TextRun(superior.upper().replace("ỦY BAN NHÂN DÂN", "UBND"))
            self.put(left, shown or self.blank("official.superior"), size=12)
        shown = self.sender_name._replace(text=self.sender_name.text.upper())
        line = min(len(shown.text) * _CAPITAL, _LEFT_HEAD)
        paragraph = self.put(left, shown._replace(bold=True), size=12)
        if self.head.is_committee:
            # On a line as long as its place's name, it breaks before that and not inside.
            line = min(max(len(_COMMITTEE), len(shown.text) - len(_COMMITTEE)) * _CAPITAL, _LEFT_HEAD)
            form = paragraph.paragraph_format
            form.left_indent = form.right_indent = Mm(max(0, _LEFT_HEAD - line - _SLACK) / 2)
        # A third to a half of the line over it.
        self.rule(left, _LEFT_HEAD, 0.42 * line)
        self.put(left, *self.runs("official.number", symbol=self._symbol), size=13, before=4)
        if subject is not None:
            self.put(left, *self.runs("official.letter_subject", subject=subject), size=12, before=4)
        self.put(right, TextRun(self.language("official.nation"), bold=True), size=12)
        self.put(right, TextRun(self.language("official.motto"), bold=True), size=13)
        self.rule(right, _RIGHT_HEAD, _MOTTO_RULE)
        place = TextRun(self.head.place) if self.head.place else self.blank("official.place")
        words = self.runs("official.place_date", place=place, date=self.date())
        self.put(right, *(piece._replace(italic=True) for piece in words), size=13, before=4)

    def title(self, subject: str) -> None:
        """Write the name of the kind of paper and its subject."""
        self.put(
            self.word, TextRun(self.language(f"official.type_{self.kind}"), bold=True), size=14, before=18
        )
        self.put(self.word, TextRun(subject, bold=True), size=14)
        self.rule(self.word, 165, 55)

    def to(self, *receivers: TextRun) -> None:
        """Write to whom the paper goes: one on the line, several as a list."""
        words = TextRun(self.language("official.to"))
        if len(receivers) == 1:
            self.put(self.word, words, *receivers, size=14, before=12, after=12)
            return
        self.put(self.word, words, size=14, before=12)
        for n, receiver in enumerate(receivers, 1):
            last = n == len(receivers)
            end = TextRun("." if last else ";")
            line = self.put(
                self.word,
                TextRun("- "),
                receiver,
                end,
                size=14,
                align=WD_ALIGN_PARAGRAPH.LEFT,
                after=12 if last else 0,
            )
            line.paragraph_format.left_indent = Mm(55)

    def part(self, title: str) -> str:
        """Add the heading of a part: a Roman number, which is returned, and bold capitals."""
        self._parts += 1
        number = roman(self._parts)
        self.word.add_heading(inert(f"{number}. {title.upper()}"), 2)
        return number

    def point(self, number: int, title: str) -> None:
        """Add the heading of a point within a part."""
        self.word.add_heading(inert(f"{number}. {title}"), 3)

    def say(self, *words: TextRun | str, keep: bool = False) -> None:
        """Add a paragraph of the body; `keep`: on one page with what follows."""
        paragraph = self.word.add_paragraph()
        paragraph._p.style = "BodyText"  # by its id: python-docx takes milliseconds to find a name
        paragraph.paragraph_format.keep_with_next = keep or None
        self._write(paragraph, (TextRun(word) if isinstance(word, str) else word for word in words))

    def say_all(self, sentences: Iterable[str]) -> None:
        """Add a paragraph for each sentence."""
        for sentence in sentences:
            self.say(sentence)

    def item(self, *words: TextRun | str) -> None:
        """Add a paragraph that is one of a list."""
        self.say("- ", *words)

    def note(self, text: str) -> None:
        """Add a small paragraph over a table, on one page with it."""
        words = TextRun(text, italic=True)
        paragraph = self.put(self.word, words, size=12, align=WD_ALIGN_PARAGRAPH.JUSTIFY, after=4)
        paragraph.paragraph_format.keep_with_next = True

    def table(self, table: Table, *, size: int | None = None) -> None:
        """Add a table, in letters of a `size` if one is given."""
        word.add_table(self.word, table, self.language, size=size)

    def signature(self, *copies: tuple[TextRun, ...]) -> None:
        """Write who gets a copy (“Nơi nhận”), beside who has to sign."""
        language = self.language
        left, right = self.columns(82, 83)
        side = WD_ALIGN_PARAGRAPH.LEFT
        self.put(left, TextRun(language("official.recipients"), bold=True, italic=True), size=12, align=side)
        lines = (
            (TextRun(language("official.as_above")),),
            *(self.runs("official.copies", copy=copy) for copy in copies),
            self.runs("official.file", blank=self.blank("official.unit")),
        )
        for line in lines:
            self.put(left, *line, size=11, align=side)
        signer = "official.signer"
        if self.head.is_committee:
            self.put(right, TextRun(language("official.on_behalf"), bold=True), size=13)
            signer = "official.chair"
        self.put(right, self.blank(signer)._replace(bold=True), size=13, after=60)
        self.put(right, self.blank("official.name")._replace(bold=True), size=13)

    def annex(self, number: str, title: str, *, landscape: bool = True) -> None:
        """Begin an annex on pages that are numbered on their own; `number` is Roman, empty where it is the only one."""
        language = self.language
        section = word.add_section(self.word, landscape=landscape)
        restart = word.element('<w:pgNumType w:start="1"/>')
        old = section._sectPr.find(qn("w:pgNumType"))
        if old is not None:
            section._sectPr.remove(old)
        section._sectPr.insert_element_before(restart, "w:cols", "w:titlePg", "w:docGrid")
        self.put(self.word, TextRun(language("official.annex", roman=number).rstrip(), bold=True), size=14)
        self.put(self.word, TextRun(title.upper(), bold=True), size=14)
        pieces = self.runs(
            "official.annex_of",
            kind=language(f"official.kind_{self.kind}"),
            symbol=self._symbol,
            date=self.date(),
            body=self.sender_name,
        )
        self.put(self.word, *(p._replace(italic=True) for p in pieces), size=13, after=8)

    # -- pieces, paragraphs and columns

    def runs(self, key: str, **parts: int | str | TextRun | tuple[TextRun, ...]) -> tuple[TextRun, ...]:
        """Return the text of `key` filled in, each part in its own form; words agree with a number."""
        # Only marks and numbers are filled in, so that nothing in the data can be taken for a mark.
        names = list(parts)
        marked = self.language(
            key,
            **{
                name: part if isinstance(part, int) else f"\ue000{n}\ue000"
                for n, (name, part) in enumerate(parts.items())
            },
        )
        pieces: list[TextRun] = []
        for n, piece in enumerate(marked.split("\ue000")):
            part = parts[names[int(piece)]] if n % 2 else piece
            if isinstance(part, tuple) and not isinstance(part, TextRun):
                pieces += part
            else:
                pieces.append(part if isinstance(part, TextRun) else TextRun(str(part)))
        return tuple(piece for piece in pieces if piece.text)

    def put(
        self,
        where: WordDocument | _Cell,
        *words: TextRun,
        size: float,
        align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
        before: float = 0,
        after: float = 0,
    ) -> Paragraph:
        """Add a paragraph of a form of its own."""
        paragraph = where.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.paragraph_format.space_after = Pt(after)
        self._write(paragraph, words, size)
        return paragraph

    def _write(self, paragraph: Paragraph, words: Iterable[TextRun], size: float | None = None) -> None:
        for piece in words:
            run = paragraph.add_run(inert(piece.text))
            run.font.size = Pt(size) if size else None
            run.bold = piece.bold or None
            run.italic = piece.italic or None
            if piece.blank:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def rule(self, where: WordDocument | _Cell, room: float, length: float) -> None:
        """Draw a line in the middle of `room`, close under what stands above it."""
        paragraph = self.put(where, size=1, before=1)
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(2)
        form.left_indent = form.right_indent = Mm((room - length) / 2)
        line = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
        borders = word.element(f"<w:pBdr>{line}</w:pBdr>")
        paragraph._p.get_or_add_pPr().insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    def columns(self, *widths: float) -> tuple[_Cell, ...]:
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
