"""Where the data files that come with the program are."""

from pathlib import Path

SHIPPED_PLAN = "plan_2020.yaml"
"""The plan that is meant where nothing says another."""

_PACKAGE = Path(__file__).resolve().parents[2]


def shipped(name: str) -> Path:
    """Return the path of a shipped data file: in the installed package, or beside `src/` in a checkout."""
    installed = _PACKAGE / "data"
    return (installed if installed.is_dir() else _PACKAGE.parents[1] / "data") / name
