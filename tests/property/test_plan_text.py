"""A plan's text, whatever its words are, reads back as the same values: by our strict reader and by any other."""

from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.domain.model.faults import Path
from cchc_cli.domain.model.text import nfc
from cchc_cli.files.yaml_text.read import locate, read
from cchc_cli.files.yaml_text.write import write

# Letters that a document's cells can hold once they are read (`files.written.clean`), the awkward ones often.
LETTERS = st.one_of(
    st.sampled_from(
        [*"\"'\\:#-?,[]{}&*!|>%@` \t\n~=<0123456789.oOxXeEnNyY", "…", "Đ", "ế", "🙂", "\u2028", "\x85"]
    ),
    st.characters(codec="utf-8").filter(lambda c: c.isprintable() or c in "\n\t"),
)
WORDS = st.text(LETTERS, max_size=40).map(nfc)
TRAPS = [
    "",
    " ",
    "no",
    "NO",
    "null",
    "~",
    "010",
    "1.5",
    "0x1F",
    "1e3",
    "2020-01-01",
    "-",
    "- a",
    "? a",
    "a: b",
    "a #b",
]
TRAPS += [
    "#",
    "%a",
    "@a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "'",
    '"',
    "\\",
    "\n",
    " a ",
    "a\n\nb",
    "---",
    "...",
    "<<",
    "=",
    "[a]",
]
VALUES = st.one_of(WORDS, st.sampled_from(TRAPS))
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,10}", fullmatch=True)
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        VALUES,
        lambda inner: st.one_of(
            st.lists(
                st.one_of(VALUES, st.dictionaries(KEYS, VALUES, min_size=1, max_size=3)),
                min_size=1,
                max_size=3,
            ),
            st.dictionaries(KEYS, inner, min_size=1, max_size=3),
        ),
        max_leaves=8,
    ),
    min_size=1,
    max_size=5,
)


def paths(value: Any, at: Path = ()) -> list[Path]:
    children: Any = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [(*at, key) for key, _ in children] + [
        p for key, child in children for p in paths(child, (*at, key))
    ]


@given(TREES)
@example({f"k{n}": trap for n, trap in enumerate(TRAPS)})
def test_a_plan_reads_back_as_it_was_written(data: dict[str, Any]) -> None:
    text = write(data, {})
    assert read(text) == (data, [])
    assert yaml.load(text, Loader=yaml.BaseLoader) == data


@given(TREES, st.data())
def test_comments_change_no_value_and_stand_on_the_lines_they_are_about(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    everywhere = paths(data)
    path = draw.draw(st.sampled_from(everywhere))
    words = draw.draw(WORDS.filter(str.strip))
    text = write(data, {path: f"KIỂM TRA: {words}"}, head=words)
    assert read(text) == (data, [])
    (line,) = (n for n, line in enumerate(text.split("\n")) if "   # KIỂM TRA" in line)
    value = locate(text, {path})[path][1].line
    # A mapping's or a list's value begins on the line below its key.
    assert line in (value, value - 1)
