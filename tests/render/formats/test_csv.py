"""CSV: the rows of the JSON, in a form that Excel opens whole."""

import csv
import io

import pytest

from cchc_cli.render.cells import inert
from cchc_cli.render.formats import csv as csv_rows
from tests.render.sample_documents import HOSTILE

PAYLOAD = {
    "plan": "444/KH-UBND",
    "by": ["agency"],
    "rows": [
        {"key": "so-tttt", "name": "Sở TT&TT", "tasks": 12, "amount": 810_000_000, "lead": ["a", "b"]},
        {"key": "so-tu-phap", "name": 'Sở "Tư pháp", Hà Tĩnh', "tasks": 1, "amount": None, "lead": []},
    ],
    "total": {"tasks": 13},
    "notes": [],
}


def test_one_table_under_the_keys_of_the_json() -> None:
    assert csv_rows.write(PAYLOAD, bom=False).decode() == (
        "key,name,tasks,amount,lead\r\n"
        "so-tttt,Sở TT&TT,12,810000000,a|b\r\n"
        'so-tu-phap,"Sở ""Tư pháp"", Hà Tĩnh",1,,\r\n'
    )


def test_a_file_starts_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert csv_rows.write(PAYLOAD) == b"\xef\xbb\xbf" + csv_rows.write(PAYLOAD, bom=False)


def test_a_list_is_its_own_rows_and_inner_values_have_their_own_columns() -> None:
    rows = [{"task": "3", "by": {"Q1": -5, "Q2": None}}, {"task": "4", "by": {"Q3": 1}, "late": True}]
    assert csv_rows.write(rows, bom=False).decode() == (
        "task,by.Q1,by.Q2,by.Q3,late\r\n3,-5,,,\r\n4,,,1,true\r\n"
    )


def test_a_payload_without_rows_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError):
        csv_rows.write({"plan": "444"})


def test_no_hostile_text_is_a_formula_or_loses_its_cell() -> None:
    data = csv_rows.write([{"text": text} for text in HOSTILE]).decode("utf-8-sig")
    _, *read = csv.reader(io.StringIO(data, newline=""))
    assert [row[0].removeprefix("'") for row in read] == [inert(t).removeprefix("'") for t in HOSTILE]
    assert not [row for row in read if row[0][:1] in "=+-@\t\r\n＝"]
