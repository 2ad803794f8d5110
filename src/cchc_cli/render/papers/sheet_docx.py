"""An agency's sheet in Word, on one page."""

from docx.enum.text import WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.run import Run

from cchc_cli.domain.reports.sheet import AgencySheet
from cchc_cli.messages import Language, inert
from cchc_cli.render.cells import blank
from cchc_cli.render.document import Table
from cchc_cli.render.formats import docx as word
from cchc_cli.render.pages import sheet as view
from cchc_cli.render.papers import one_page as page

_FORMS = {
    "Title": (page.TITLE, 0, page.NOTE_SPACE),
    "Subtitle": (page.SIZE, 0, page.NOTE_SPACE),
    "Heading 1": (page.HEADING, page.HEADING_SPACE, page.NOTE_SPACE),
    "Body Text": (page.SIZE, 0, page.NOTE_SPACE),
    "Table Text": (page.SIZE, page.CELL_SPACE, page.CELL_SPACE),
}
"""The size of letters, and the space over and under a paragraph, by its style."""


def write(sheet: AgencySheet, language: Language) -> bytes:
    """Write a sheet as DOCX; what a person has to fill in is highlighted."""
    document = page.fitting(view.documents(sheet, language), language)
    paper = word.new(document.title, language)
    for name, (size, before, after) in _FORMS.items():
        style = paper.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.first_line_indent = Pt(0)
    paper.add_paragraph(inert(document.title), style="Title")
    paper.add_paragraph(inert(document.subtitle), style="Subtitle")
    for block in document.blocks:
        if isinstance(block, Table):
            widths = [int(Pt(width)) for width in page.column_widths(block, language)]
            word.add_table(paper, block, language, widths)
        else:
            word.add_block(paper, block, language)
    for paragraph in paper.paragraphs:
        if not paragraph.text:  # stands after a table
            form = paragraph.paragraph_format
            form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(page.NOTE_SPACE)
            form.space_before = form.space_after = Pt(0)
    blanks = {language("official.short_blank"), blank("sheet.office_blank", language)}
    for text in paper.element.body.iter(qn("w:t")):
        if text.text in blanks:
            Run(text.getparent(), paper).font.highlight_color = WD_COLOR_INDEX.YELLOW
    return word.saved(paper)
