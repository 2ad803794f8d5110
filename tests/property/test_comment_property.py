"""Whatever words a comment holds, it is a comment on one line: nothing in it is read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_cli.commands.loading import log_head
from cchc_cli.domain.model.record import Record
from cchc_cli.files.log.append import append
from cchc_cli.files.yaml_text.edit import Edit, edit
from cchc_cli.files.yaml_text.read import read
from cchc_cli.files.yaml_text.write import comment, write
from cchc_cli.messages import Language
from tests.conftest import plan_of
from tests.fuzz.engine import in_time

BREAKS = ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x00", "\x1b[31m"]
WORDS = st.lists(
    st.one_of(
        st.sampled_from(
            [*BREAKS, "- {id: x, task: '1', date: 2020-01-01, spent: 999.000.000}", "#", " ", "\t"]
        ),
        st.text(st.characters(), max_size=10),
    ),
    max_size=8,
).map("".join)
TRAP = '1/KH\n- {id: x1, task: "1", date: 2020-01-01, spent: 999.000.000}\n#'


@given(WORDS)
@example(TRAP)
def test_a_comment_is_one_line_of_visible_letters(words: str) -> None:
    made = comment(words)
    assert made == "" or made.startswith("# ")
    assert len(made.splitlines()) <= 1
    assert made.isprintable()
    text = f"a: b   {made}\nc: d\n"
    assert read(text) == ({"a": "b", "c": "d"}, [])
    assert yaml.safe_load(text) == {"a": "b", "c": "d"}


@given(WORDS, WORDS, st.sampled_from(["vi", "en"]))
@settings(max_examples=60, deadline=None)
@example(TRAP, "so.yaml", "vi")
@example("1/KH", TRAP + ".yaml", "en")
def test_the_head_of_a_new_log_holds_no_record(
    tmp_path_factory: pytest.TempPathFactory, number: str, file: str, code: str
) -> None:
    """A plan's number and a log's name are anybody's words; both stand in the head."""
    plan = replace(plan_of({"schedule": "12 lần/năm"}), number=number)
    log = tmp_path_factory.mktemp("log") / "progress.yaml"
    head = log_head(Path(file), number, Language(code))
    append(log, plan, lambda old: [Record(task="1", date=date(2020, 10, 18))], head=head)
    data, faults = read(log.read_text("utf-8"))
    assert faults == []
    assert isinstance(data, list)
    (only,) = data
    assert (only["task"], only["date"]) == ("1", "2020-10-18")


def test_a_comment_takes_time_as_its_length() -> None:
    """Were spaces looked over from each of them on, this would take minutes."""
    with in_time():
        assert comment(f"a{' ' * 300_000}b\t{' ' * 300_000}c") == f"# a{' ' * 298}…"


@given(WORDS, WORDS)
@example(TRAP, TRAP)
def test_no_comment_in_a_plan_is_read(words: str, head: str) -> None:
    data = {"number": "1/KH", "tasks": [{"id": "1", "name": "a"}]}
    comments = {("number",): words, ("tasks", 0, "name"): words, ("tasks", 0): words, ("tasks",): words}
    assert read(write(data, comments, head)) == (data, [])
    text = "number: 1/KH # a\ntitle: >\n  a\n  b\n"
    edited = edit(text, [Edit(("number",), "2/KH", words), Edit(("title",), "c", head)])
    assert read(edited) == ({"number": "2/KH", "title": "c"}, [])
