"""Names of files that are made of ids: each its own, and good on every drive and system."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_cli.files.disk.names import file_names


def test_each_id_has_a_file_of_its_own_inside_the_folder() -> None:
    ids = ["Sở A", "so-a", "../so a", "so-a-2", "SỞ Á", "///", "…", "dai-ptth"]
    names = file_names(ids, "ics")
    assert list(names) == ids
    assert list(names.values()) == [
        *("so-a.ics", "so-a-2.ics", "so-a-3.ics", "so-a-2-2.ics", "so-a-4.ics"),
        *("co-quan.ics", "co-quan-2.ics", "dai-ptth.ics"),
    ]


RESERVED = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
RESERVED += [f"{port}{n}" for port in ("COM", "LPT") for n in range(10)]
IDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(RESERVED).flatmap(
        lambda name: st.sampled_from([name, name.lower(), f"{name}.", f" {name} "])
    ),
    st.integers(90, 320).map(lambda n: "x" * n),
    st.sampled_from(["a.", "a ", "A", "á", "", ".", "..", "/etc/passwd", "C:\\a", "a\0b"]),
)


@given(st.lists(IDS, unique=True, max_size=12))
@example(["con", "CON", "con.", "con-", "co-quan-con", "x" * 300, "x" * 301, "X" * 300])
def test_no_system_refuses_a_name_or_takes_two_for_one(ids: list[str]) -> None:
    names = list(file_names(ids, "xlsx").values())
    assert len({name.lower() for name in names}) == len(ids)
    for name in names:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.xlsx", name)
        assert len(name.encode()) <= 120
        assert name.partition(".")[0].upper() not in RESERVED


def test_the_names_of_many_like_ids_are_found_at_once() -> None:
    ids = [chr(0x4E00 + n) for n in range(20_000)]
    assert len(set(file_names(ids, "ics").values())) == 20_000
