"""Markdown: GitHub's tables, with every character of the data literal."""

from pathlib import Path

from markdown_it import MarkdownIt
from sample_documents import HOSTILE, budget, hostile

from cchc_cli.messages import Language
from cchc_cli.render import markdown
from cchc_cli.render.cells import inert
from cchc_cli.render.document import Document, Note

GOLDEN = Path(__file__).parent / "golden"


def test_the_budget_is_as_it_was_agreed() -> None:
    assert markdown.write(budget(), Language()).decode() == (GOLDEN / "budget.md").read_text("utf-8")


def test_hostile_text_comes_back_as_itself_and_makes_no_markup() -> None:
    """An independent reader of Markdown finds each text, and only the elements that the writer meant."""
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    for text in HOSTILE:
        source = markdown.write(Document("Tiêu đề", (Note(text),)), Language()).decode()
        _, _, _, opening, inline, closing = reader.parse(source)
        assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
        assert inline.children
        assert {child.type for child in inline.children} <= {"text", "html_inline", "text_special"}
        assert {c.content for c in inline.children if c.type == "html_inline"} <= {"<br>"}
        read = "".join("\n" if c.type == "html_inline" else c.content for c in inline.children)
        assert read == inert(text).strip()


def test_a_hostile_table_keeps_its_rows_and_columns() -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown.write(hostile(), Language()).decode())
    cells = [t for t in tokens if t.type == "td_open"]
    weeks_of_february = 5
    assert len(cells) == 2 * (len(HOSTILE) + 1) + 7 * weeks_of_february
