"""New entries in a plan's text: what stood there stays, byte for byte, in whatever style it is written."""

import pytest

from cchc_cli.files.yaml_text.insert import Insertion, insert
from cchc_cli.files.yaml_text.read import read

AGENCY = Insertion(("agencies",), "xa-1", '{name: "Xã Một"}')
MEMBERS = Insertion(("agencies", "xa"), "members", "[xa-1]")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# Kế hoạch\nagencies:\n  xa:   # nhóm\n    name: Các xã   # tên\n    # hết\n\n  # cuối\nyear: 2026\n",
            "# Kế hoạch\nagencies:\n  xa:   # nhóm\n    name: Các xã   # tên\n    members: [xa-1]\n"
            '  xa-1: {name: "Xã Một"}\n    # hết\n\n  # cuối\nyear: 2026\n',
        ),
        (
            "agencies:\n    xa: {name: Các xã, }   # nhóm",
            'agencies:\n    xa: {name: Các xã, members: [xa-1], }   # nhóm\n    xa-1: {name: "Xã Một"}',
        ),
        (
            "agencies: {xa: {name: Các xã}}\n",
            'agencies: {xa: {name: Các xã, members: [xa-1]}, xa-1: {name: "Xã Một"}}\n',
        ),
        (
            "agencies:\r\n  xa:\r\n    name: >-\r\n      Các\r\n      xã\r\nyear: 2026\r\n",
            "agencies:\r\n  xa:\r\n    name: >-\r\n      Các\r\n      xã\r\n    members: [xa-1]\r\n"
            '  xa-1: {name: "Xã Một"}\r\nyear: 2026\r\n',
        ),
    ],
)
def test_a_key_is_added_where_its_mapping_ends(before: str, after: str) -> None:
    assert insert(before, [MEMBERS, AGENCY]) == after
    data, faults = read(after)
    assert faults == []
    assert data["agencies"] == {"xa": {"name": "Các xã", "members": ["xa-1"]}, "xa-1": {"name": "Xã Một"}}  # type: ignore[index]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("m: [a]\n", "m: [a, b, c]\n"),
        ("m: []\n", "m: [b, c]\n"),
        ("m: [\n  a, # một\n]\n", "m: [\n  a, b, c, # một\n]\n"),
        ("m:\n- a   # một\nn: 1\n", "m:\n- a   # một\n- b\n- c\nn: 1\n"),
        ("m:\n    - a\n\n# hết\n", "m:\n    - a\n    - b\n    - c\n\n# hết\n"),
        ("m: a   # một\n", "m: [a, b, c]   # một\n"),
        ('m: "a"\n', 'm: ["a", b, c]\n'),
    ],
)
def test_an_item_is_added_where_its_list_ends(before: str, after: str) -> None:
    made = insert(before, [Insertion(("m",), "", "b"), Insertion(("m",), "", "c")])
    assert made == after
    items = read(made)[0]["m"]  # type: ignore[index]
    assert items[-2:] == ["b", "c"]


def test_a_bracket_closes_before_a_line_that_is_put_after_it() -> None:
    text = "groups:\n  a:\n    members: b\n"
    new = insert(text, [Insertion(("groups", "a", "members"), "", "c"), Insertion(("groups",), "d", "{}")])
    assert new == "groups:\n  a:\n    members: [b, c]\n  d: {}\n"
