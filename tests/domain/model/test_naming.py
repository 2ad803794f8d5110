"""Which agency is meant by a name as people type it: short, without marks, never against the marks that were typed."""

import pytest

from cchc_cli.domain.model.naming import agencies_like, agencies_meant
from cchc_cli.domain.model.plan import Agency, Plan

NAMES = {
    "so-noi-vu": ("Sở Nội vụ", None),
    "bao": ("Báo Gio Linh", None),
    "gio": ("UBND xã Gio Linh", None),
    "nam-gio": ("UBND xã Nam Gio Linh", None),
    "hoa-binh": ("UBND xã Hòa Bình", None),
    "phuong-my": ("Ủy ban nhân dân xã Phương Mỹ", None),
    "hue": ("UBND thành phố Huế", "TP. Huế"),
    "vp": ("Văn phòng UBND tỉnh", None),
    "xa": ("UBND các xã, phường, đặc khu", "UBND cấp xã"),
    "tan-lap": ("UBND xã Tân Lập", None),
    "tan-lap-p": ("UBND phường Tân Lập", None),
}
PLAN = Plan(
    number="1",
    title="KH",
    year=2026,
    agencies={i: Agency(name=name, short=short) for i, (name, short) in NAMES.items()},
    tasks=(),
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gio", ("gio",)),  # an id is nobody else's
        ("UBND XÃ GIO LINH", ("gio",)),
        ("xa gio linh", ("gio",)),
        ("xã  Gio linh", ("gio",)),
        ("gio linh", ("bao", "gio")),
        ("phường gio linh", ()),
        ("nam gio linh", ("nam-gio",)),
        ("hoa binh", ("hoa-binh",)),
        ("Hoà Bình", ("hoa-binh",)),  # the tone's place is free
        ("hòa binh", ("hoa-binh",)),
        ("hóa bình", ()),
        ("UBND xã Hóa Bình", ()),
        ("My", ()),  # “Phương” is a name here, no “phường”
        ("phuong my", ("phuong-my",)),
        ("UBND xã Phương Mỹ", ("phuong-my",)),  # written out in the plan
        ("hue", ("hue",)),
        ("tp hue", ("hue",)),
        ("huệ", ()),
        ("noi vu", ("so-noi-vu",)),
        ("nội", ()),
        ("ubnd tỉnh", ()),
        ("cac xa, phuong, dac khu", ("xa",)),
        ("ubnd cac xa phuong dac khu", ("xa",)),
        ("tan-lap", ("tan-lap",)),
        ("tan lap", ("tan-lap", "tan-lap-p")),
        ("phuong tan lap", ("tan-lap-p",)),
        ("", ()),
        ("&", ()),
    ],
)
def test_the_agency_that_is_meant(written: str, meant: tuple[str, ...]) -> None:
    assert agencies_meant(PLAN, written) == meant


@pytest.mark.parametrize(
    ("written", "like"),
    [
        ("linh", ("bao", "gio", "nam-gio")),
        ("hóa bình", ("hoa-binh",)),
        ("Sở Nội vu vu", ("so-noi-vu",)),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_what_is_offered_where_none_is_meant(written: str, like: tuple[str, ...]) -> None:
    assert agencies_like(PLAN, written) == like
