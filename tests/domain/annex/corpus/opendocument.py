"""The documents of the corpus as OpenDocument files, written by hand: .odt and .ods (ISO/IEC 26300)."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from tests.domain.annex.corpus.document import (
    ACROSS,
    DELETED,
    MERGED,
    RAISED,
    STRUCK,
    Block,
    Document,
    Letterhead,
    NewSheet,
    Table,
    runs,
)
from tests.domain.annex.corpus.write import extent, number_of

_NAMES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)

_STYLES = (
    '<office:automatic-styles><style:style style:name="up" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="out" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>'
    "</office:automatic-styles>"
)
_TYPES = {
    ".odt": ("application/vnd.oasis.opendocument.text", "text"),
    ".ods": ("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
}


def written(document: Document) -> bytes:
    """Return the bytes of an .odt or .ods file."""
    media, body = _TYPES[document.suffix]
    inside = _text(document) if document.suffix == ".odt" else _sheets(document)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.2">'
        f"{_STYLES}<office:body><office:{body}>{inside}</office:{body}></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", media, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def _paragraphs(text: str) -> str:
    return "".join(f"<text:p>{_spans(line)}</text:p>" for line in text.split("\n"))


def _spans(line: str) -> str:
    styles = {RAISED: "up", STRUCK: "out"}
    return "".join(
        f'<text:span text:style-name="{styles[style]}">{escape(words)}</text:span>'
        if style in styles
        else escape(words).replace("\t", "<text:tab/>")
        for style, words in runs(line)
        if style != DELETED
    )


def _text(document: Document) -> str:
    return "".join(map(_text_block, document.blocks))


def _text_block(block: Block) -> str:
    if isinstance(block, str):
        return _paragraphs(block)
    if isinstance(block, Table):
        return _table("Bang", block, typed=False)
    if isinstance(block, Letterhead):
        pairs = block.pairs()
        upper = ["\n".join(pair[side] for pair in pairs[:-1] if pair[side]) for side in (0, 1)]
        if block.style == "table":
            return _table("Dau", Table([upper, list(pairs[-1])]), typed=False)
        return "".join(_paragraphs("\t".join(pair)) for pair in pairs)
    return ""


def _sheets(document: Document) -> str:
    sheets: list[tuple[NewSheet, list[str]]] = []
    width = max((len(b.rows[0]) for b in document.blocks if isinstance(b, Table)), default=4)
    for block in document.blocks:
        if isinstance(block, NewSheet):
            sheets.append((block, []))
            continue
        if not sheets:
            sheets.append((NewSheet("PL1"), []))
        sheets[-1][1].append(_sheet_rows(block, width))
    return "".join(
        f'<table:table table:name={quoteattr(sheet.name)} table:style-name="{"gone" if sheet.hidden else "shown"}">'
        f'<table:table-column table:number-columns-repeated="{width}"/>{"".join(rows)}</table:table>'
        for sheet, rows in sheets
    )


def _sheet_rows(block: Block, width: int) -> str:
    if isinstance(block, str):
        return _rows(Table([[block, *[""] * (width - 1)]]), typed=False)
    if isinstance(block, Letterhead):
        return _rows(
            Table([[left, "", "", right, *[""] * (width - 4)] for left, right in block.pairs()]), typed=False
        )
    return _rows(block, typed=True) if isinstance(block, Table) else ""


def _table(name: str, table: Table, *, typed: bool) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(table.rows[0])}"/>'
    return f'<table:table table:name="{name}">{columns}{_rows(table, typed=typed)}</table:table>'


def _rows(table: Table, *, typed: bool) -> str:
    rows = []
    for r, row in enumerate(table.rows):
        cells = []
        for c, text in enumerate(row):
            if text in (MERGED, ACROSS):
                cells.append("<table:covered-table-cell/>")
                continue
            bottom, right = extent(table.rows, r, c)
            spans = f' table:number-columns-spanned="{right - c + 1}" table:number-rows-spanned="{bottom - r + 1}"'
            value = number_of(text) if typed else text
            number = (
                f' office:value-type="float" office:value="{value}"' if not isinstance(value, str) else ""
            )
            cells.append(
                f"<table:table-cell{spans if (bottom, right) != (r, c) else ''}{number}>{_paragraphs(text)}</table:table-cell>"
            )
        hidden = ' table:visibility="collapse"' if r in table.hidden else ""
        rows.append(f"<table:table-row{hidden}>{''.join(cells)}</table:table-row>")
    return "".join(rows)
