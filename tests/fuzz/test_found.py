"""What fuzzing found once, tried again: one file an input, in the folder of its target."""

from pathlib import Path

import pytest

from tests.fuzz.engine import in_time
from tests.fuzz.targets import TARGETS

FOUND = Path(__file__).parents[1] / "data" / "fuzz"
INPUTS = sorted(path for path in FOUND.glob("*/*"))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_was_found_is_found_no_more(path: Path) -> None:
    with in_time():
        TARGETS[path.parent.name].check(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_what_fuzzing_begins_with_is_sound(name: str) -> None:
    target = TARGETS[name]
    for data in target.seeds():
        assert target.shape.split(target.shape.join(target.shape.split(data))) == target.shape.split(data)
        target.check(data)
