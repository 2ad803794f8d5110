"""The strict builder: scalars stay text, faults of form do not hide the rest, positions are found again."""

from cchc_cli.files.yaml_text.read import MAX_DEPTH, locate, read, root_list, scalars
from cchc_cli.files.yaml_text.syntax import Mark


def test_every_scalar_is_the_text_that_was_written() -> None:
    text = "a: 50.000\nb: 010\nc: no\nd: null\ne: ~\nf: 2020-01-01\ng:\nh: [1, {i: 1e3}]\n"
    assert read(text) == (
        {
            "a": "50.000",
            "b": "010",
            "c": "no",
            "d": "null",
            "e": "~",
            "f": "2020-01-01",
            "g": "",
            "h": ["1", {"i": "1e3"}],
        },
        [],
    )


def test_the_first_value_of_a_repeated_key_stays_and_the_rest_is_read() -> None:
    data, faults = read("a: 1\na: {b: [2, {c: 3}]}\na: 4\nd: 5\n")
    assert data == {"a": "1", "d": "5"}
    assert [(f.code, f.mark) for f in faults] == [
        ("yaml-key-twice", Mark(1, 0)),
        ("yaml-key-twice", Mark(2, 0)),
    ]


def test_letters_are_composed_however_they_were_written() -> None:
    assert read("te\u0302n: Ha\u0300 Ti\u0303nh\n") == ({"t\u00ean": "H\u00e0 T\u0129nh"}, [])


def test_nesting_is_bounded_and_an_abyss_takes_no_time_or_stack() -> None:
    within = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read(within)[1] == []
    data, (fault,) = read("[" * 200_000)
    assert (data, fault.code, fault.mark) == (None, "yaml-too-deep", Mark(0, MAX_DEPTH))


def test_places_are_those_of_key_and_value() -> None:
    text = "a:\n  - b: 1\n    c: [x, y]\n  - z\n"
    assert locate(text, {("a", 0, "c"), ("a", 0, "c", 1), ("a", 1), ("a", 2)}) == {
        ("a", 0, "c"): (Mark(2, 4), Mark(2, 7)),
        ("a", 0, "c", 1): (Mark(2, 11), Mark(2, 11)),
        ("a", 1): (Mark(3, 4), Mark(3, 4)),
    }


def test_places_end_where_reading_does_at_a_key_that_is_no_text() -> None:
    text = "a: 1\n? [b, {c: d}]\n: e\nf: 2\n"
    data, (fault,) = read(text)
    assert (data, fault.code, fault.mark) == (None, "yaml-key-not-text", Mark(1, 2))
    assert [(path, scalar.value) for path, scalar in scalars(text)] == [(("a",), "1")]
    assert set(locate(text, {("a",), ("f",), ("",)})) == {("a",)}


def test_a_root_list_is_known_by_its_first_events() -> None:
    assert root_list("# log\n  - a\n  - b\n") == (2, False)
    assert root_list("[a, b, {") == (0, True)
    assert [root_list(text) for text in ("", "a: [b]\n", "a\n", '"', "\x01")] == [None] * 5
