"""JSON: one envelope, whatever the command."""

import json
from datetime import date
from enum import StrEnum
from fractions import Fraction

from cchc_cli.files.plan.load import load_plan
from cchc_cli.render.formats import json as json_answer
from cchc_cli.render.payload import Payload, Rows
from tests.render.sample_documents import HOSTILE

PLAN = load_plan(None).plan


class Word(StrEnum):
    LATE = "late"


def test_one_table_stands_in_the_envelope() -> None:
    table = Rows(("due", "status", "rate", "lead"), ((date(2020, 1, 24), Word.LATE, Fraction(2, 3), ("a",)),))
    payload = Payload(PLAN, table._replace(total={"rate": None}), date(2020, 10, 20), (Word.LATE,), {"n": 1})
    assert (
        json_answer.write(payload).decode()
        == """\
{
  "plan": {
    "number": "444/KH-UBND",
    "title": "Tuyên truyền cải cách hành chính tỉnh Hà Tĩnh năm 2020",
    "start": "2020-01-01",
    "end": "2020-12-31"
  },
  "as_of": "2020-10-20",
  "by": [
    "late"
  ],
  "n": 1,
  "rows": [
    {
      "due": "2020-01-24",
      "status": "late",
      "rate": 0.666667,
      "lead": [
        "a"
      ]
    }
  ],
  "total": {
    "rate": null
  },
  "notes": []
}
"""
    )


def test_several_tables_stand_there_by_name_and_empty_ones_too() -> None:
    tables = {"late": Rows(("task",), (("3",),)), "silent": Rows(("agency",), ())}
    assert json.loads(json_answer.write(Payload(None, tables, notes=("undated",)))) == {
        **dict.fromkeys(("plan", "as_of", "by")),
        "tables": {
            "late": {"rows": [{"task": "3"}], "total": None},
            "silent": {"rows": [], "total": None},
        },
        "notes": ["undated"],
    }


def test_hostile_text_is_kept_as_it_is() -> None:
    answer = json.loads(json_answer.write(Payload(None, Rows(("name",), tuple((t,) for t in HOSTILE)))))
    assert [row["name"] for row in answer["rows"]] == list(HOSTILE)
