"""Markdown: GitHub's tables, with every character of the data literal."""

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cchc_cli.messages import Language, inert
from cchc_cli.render.document import As, Column, Document, Note, Row, Table
from cchc_cli.render.formats import md as markdown
from tests.render.sample_documents import HOSTILE, budget, hostile

GOLDEN = Path(__file__).parents[2] / "golden"


def test_the_budget_is_as_it_was_agreed() -> None:
    assert markdown.write(budget(), Language()).decode() == (GOLDEN / "budget.md").read_text("utf-8")


READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def literal(inline: Token) -> str:
    """Return the text of a paragraph or cell, in which the only markup is a line break."""
    assert {child.type for child in inline.children or ()} <= {"text", "html_inline", "text_special"}
    assert {c.content for c in inline.children or () if c.type == "html_inline"} <= {"<br>"}
    return "".join("\n" if c.type == "html_inline" else c.content for c in inline.children or ())


def test_hostile_text_comes_back_as_itself_and_makes_no_markup() -> None:
    """An independent reader of Markdown finds each text, and only the elements that the writer meant."""
    for text in HOSTILE:
        source = markdown.write(Document("Tiêu đề", (Note(text),)), Language()).decode()
        _, _, _, opening, inline, closing = READER.parse(source)
        assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
        assert literal(inline) == inert(text).strip()


def test_a_hostile_table_keeps_its_cells() -> None:
    tokens = READER.parse(markdown.write(hostile(), Language()).decode())
    cells = [tokens[n + 1] for n, token in enumerate(tokens) if token.type == "td_open"]
    expected = [cell for n, text in enumerate(HOSTILE) for cell in (inert(text).strip(), str(n))]
    assert [literal(cell) for cell in cells[: len(expected)]] == expected
    total, weeks_of_february = 2, 5
    assert len(cells) == len(expected) + total + 7 * weeks_of_february


def test_a_table_without_rows_is_said_in_words() -> None:
    document = Document(
        "T", (Table((Column("Tháng"), Column("Số", As.COUNT)), (), Row(("Tổng cộng", None))),)
    )
    assert markdown.write(document, Language()).decode() == "# T\n\nBảng không có dòng nào.\n"
    assert markdown.write(document, Language("en")).decode() == "# T\n\nThe table has no row.\n"
