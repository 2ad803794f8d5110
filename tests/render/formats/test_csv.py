"""CSV: the rows of the JSON, in a form that Excel opens whole."""

import csv
import io
from datetime import date
from fractions import Fraction

from cchc_cli.messages import inert
from cchc_cli.render.formats import csv as csv_rows
from cchc_cli.render.payload import Payload, Rows
from tests.render.sample_documents import HOSTILE

TABLE = Rows(
    ("agency", "agency_name", "tasks", "amount", "lead", "rate", "dues", "met"),
    (
        ("so-tttt", "Sở TT&TT", 12, 810_000_000, ("a", "b"), Fraction(1, 3), (date(2020, 1, 24),), True),
        ("so-tu-phap", 'Sở "Tư pháp", Hà Tĩnh', 1, None, (), None, (), False),
    ),
    {"tasks": 13},
)


def written(tables: Rows | dict[str, Rows]) -> str:
    return csv_rows.write(Payload(None, tables), bom=False).decode()


def test_one_table_under_the_keys_of_the_json() -> None:
    assert written(TABLE) == (
        "agency,agency_name,tasks,amount,lead,rate,dues,met\r\n"
        "so-tttt,Sở TT&TT,12,810000000,a|b,0.333333,2020-01-24,true\r\n"
        'so-tu-phap,"Sở ""Tư pháp"", Hà Tĩnh",1,,,,,false\r\n'
    )


def test_a_file_starts_with_the_mark_by_which_excel_knows_utf_8() -> None:
    payload = Payload(None, TABLE)
    assert csv_rows.write(payload) == b"\xef\xbb\xbf" + csv_rows.write(payload, bom=False)


def test_a_table_without_rows_has_its_header() -> None:
    assert written(Rows(("task", "due"), ())) == "task,due\r\n"


def test_of_several_tables_it_is_the_first() -> None:
    assert written({"changes": Rows(("task",), (("3",),)), "head": TABLE}) == "task\r\n3\r\n"


def test_no_hostile_text_is_a_formula_or_loses_its_cell() -> None:
    payload = Payload(None, Rows(("name",), tuple((text,) for text in HOSTILE)))
    _, *read = csv.reader(io.StringIO(csv_rows.write(payload).decode("utf-8-sig"), newline=""))
    assert [row[0].removeprefix("'") for row in read] == [inert(t).removeprefix("'") for t in HOSTILE]
    assert not [row for row in read if row[0][:1] in "=+-@\t\r\n＝"]
