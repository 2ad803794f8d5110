"""`cchc explain` as a person and a script see it."""

import json

import pytest

from tests.conftest import Ran, cchc


def explain(*argv: str, stdin: str = "") -> Ran:
    return cchc("explain", *argv, stdin=stdin)


def test_json_has_every_phrase_with_its_parts_or_its_error() -> None:
    ran = explain("04 cuộc/năm", "Vài lần trong năm", "Khi có yêu cầu", "--year", "2020", "--format", "json")
    assert ran.code == 2
    assert ran.err == ""
    answer = json.loads(ran.out)
    assert (answer["plan"], answer["from"], answer["to"]) == (None, "2020-01-01", "2020-12-31")
    unread = dict.fromkeys(("n", "kind", "count", "unit", "minimum", "dues", "assumed_dues"))
    assert answer["rows"] == [
        {
            "phrase": "04 cuộc/năm",
            "n": 1,
            "of": 1,
            "kind": "recurring",
            "count": 4,
            "unit": "cuộc",
            "minimum": False,
            "dues": ["2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31"],
            "assumed_dues": ["2020-03-31", "2020-06-30", "2020-09-30"],  # the plan prints the year's end
            "spans": [{"words": "04 cuộc/năm", "role": "rate"}],
            "error": None,
        },
        {"phrase": "Vài lần trong năm", **unread, "of": 0, "spans": [], "error": "Không hiểu “Vài”"},
        {
            "phrase": "Khi có yêu cầu",
            "n": 1,
            "of": 1,
            "kind": "external",
            "count": None,
            "unit": None,
            "minimum": False,
            "dues": [],
            "assumed_dues": [],
            "spans": [{"words": "Khi có yêu cầu", "role": "external"}],
            "error": None,
        },
    ]


def test_json_has_a_row_for_each_part_of_a_phrase() -> None:
    rows = json.loads(explain("Quý I; 02 lần/quý", "--year", "2020", "-f", "json").out)["rows"]
    assert [(row["n"], row["of"], row["kind"], len(row["dues"])) for row in rows] == [
        (1, 2, "once", 1),
        (2, 2, "recurring", 8),
    ]


def test_each_run_of_words_shows_what_it_was_taken_for() -> None:
    phrase = "Báo cáo: 48 số (04 số/tháng); Quý II, trước 15/6; Đài: thường xuyên (quý I)"
    (first, *_) = json.loads(explain(phrase, "--year", "2021", "-f", "json").out)["rows"]
    spans = [(span["words"], span["role"]) for span in first["spans"]]
    assert [span for span in spans if span[1] != "sign"] == [
        ("Báo cáo", "work"),
        ("48 số", "total"),
        ("04 số/tháng", "rate"),
        ("Quý II", "window"),
        ("trước 15/6", "last_day"),
        ("Đài", "heading"),
        ("thường xuyên", "ongoing"),
        ("quý I", "window"),
    ]
    assert "".join(words for words, _ in spans).replace(" ", "") == phrase.replace(" ", "")
    page = explain(phrase, "--year", "2021").out
    assert "tổng số" in page
    assert "bỏ qua: đề mục" in page


def test_what_leads_a_list_of_days_leads_each_of_them() -> None:
    answer = json.loads(explain("Trước 15/3 và 15/9; tháng 6", "--year", "2021", "-f", "json").out)
    roles = [span["role"] for span in answer["rows"][0]["spans"]]
    assert [role for role in roles if role != "sign"] == ["last_day", "last_day", "time"]


def test_phrases_come_from_stdin_one_a_line() -> None:
    ran = explain("-", "--year", "2021", "-f", "json", stdin="Quý I, II/2021\n\nat least twice a month\n")
    assert ran.code == 0
    first, second = json.loads(ran.out)["rows"]
    assert (first["phrase"], first["dues"]) == ("Quý I, II/2021", ["2021-06-30"])
    assert (second["phrase"], second["count"], second["minimum"]) == ("at least twice a month", 2, True)


def test_a_page_shows_the_reading_the_dates_and_whose_assumption_they_are() -> None:
    ran = explain("48 số (04 số/tháng)", "--year", "2020")
    assert ran.code == 0
    for said in ("4 số/tháng", "~07/10/2020", "~15/10/2020", ", 31/10/2020", "phần mềm chia đều"):
        assert said in ran.out


def test_the_restatement_is_vietnamese_and_left_out_of_an_english_page() -> None:
    assert "1 lần/quý\n" in explain("mỗi quý một lần", "--year", "2020").out
    page = explain("mỗi quý một lần", "--year", "2020", "--lang", "en").out
    assert "recurring" in page
    assert "Read as" not in page
    assert "1 lần/quý" not in page


def test_a_wrong_total_shows_the_sum_and_what_to_do() -> None:
    ran = explain("50 số (04 số/tháng)", "--year", "2020", "--lang", "en")
    assert ran.code == 2
    assert "4 × 12 periods = 48, not 50" in ran.out
    assert "Correct the total" in ran.out


def test_without_a_year_the_plan_bounds_the_phrase() -> None:
    ran = explain("hằng năm", "-f", "json")
    answer = json.loads(ran.out)
    assert answer["plan"]["number"] == "444/KH-UBND"
    assert answer["rows"][0]["dues"] == ["2020-12-31"]


@pytest.mark.parametrize(
    "argv", [("--year", "2021"), ("15 số/năm", "--year", "20"), ("15 số/năm", "--year", "x")]
)
def test_a_wrong_call_is_told_and_ends_with_2(argv: tuple[str, ...]) -> None:
    ran = explain(*argv)
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_text_that_could_harm_a_terminal_is_shown_inert() -> None:
    ran = explain("\x1b[31mđỏ\x1b[0m [bold]x[/bold]", "--year", "2021")
    assert ran.code == 2
    assert "\x1b" not in ran.out
    assert "[bold]" in ran.out
