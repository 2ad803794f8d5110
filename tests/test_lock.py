"""The locks hold all that `pyproject.toml` asks for, in versions that it admits, and name no place to get it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS: dict[str, list[object]] = PROJECT["dependency-groups"] | PROJECT["project"]["optional-dependencies"]
LOCKED = {
    "run": ["build"],
    "dev": ["build", "engines", "test", "dev"],
    "lowest": ["build", "engines", "test"],
}
"""The groups and extras that stand in each lock, beside what the program itself needs."""


def _pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    pins = re.findall(r"^(\S+)==(\S+)[^\n]*((?:\\\n    --hash=sha256:[0-9a-f]{64} ?)+)$", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[^\s#]", text, re.MULTILINE)), "each line is a version with hashes"
    return {name: version for name, version, _ in pins}


@pytest.mark.parametrize(("lock", "groups"), LOCKED.items())
def test_a_lock_has_a_version_that_is_admitted_of_each_library(lock: str, groups: list[str]) -> None:
    asked = [*PROJECT["project"]["dependencies"], *(one for group in groups for one in GROUPS[group])]
    pins = _pins(lock)
    for one in map(Requirement, (one for one in asked if isinstance(one, str))):
        assert pins[canonicalize_name(one.name)] in one.specifier, one
    assert "://" not in (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")


def test_the_lowest_lock_has_the_lowest_versions() -> None:
    pins = _pins("lowest")
    for one in map(Requirement, [*PROJECT["project"]["dependencies"], *map(str, GROUPS["engines"])]):
        (low,) = (part.version for part in one.specifier if part.operator == ">=")
        assert Version(Version(pins[canonicalize_name(one.name)]).base_version) == Version(low), one


def test_one_library_has_one_version_in_what_runs_and_what_is_tested() -> None:
    assert _pins("run").items() <= _pins("dev").items()


def test_the_lock_of_the_readers_in_javascript_holds_each_with_its_hash_and_no_place() -> None:
    packages = json.loads((ROOT / "tests" / "js" / "package-lock.json").read_text("utf-8"))["packages"]
    asked = json.loads((ROOT / "tests" / "js" / "package.json").read_text("utf-8"))["dependencies"]
    assert packages.pop("")["dependencies"] == asked
    assert {f"node_modules/{name}" for name in asked} <= packages.keys()
    for name, one in packages.items():
        assert one["integrity"].startswith("sha512-"), name
        assert "resolved" not in one, name


def test_the_build_backend_is_locked_too() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(GROUPS["build"])


def test_the_pythons_that_are_tested_are_the_ones_named() -> None:
    (versions,) = re.findall(r"^VERSIONS := (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    *rest, last = versions.split()
    classified = re.findall(r"Python :: ([\d.]+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert classified == [*rest, last]
    assert f"{', '.join(rest)} and {last} are tested" in (ROOT / "README.md").read_text("utf-8")
    assert f"kiểm thử với {', '.join(rest)} và {last}" in (ROOT / "README.vi.md").read_text("utf-8")
