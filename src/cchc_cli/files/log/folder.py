"""The logs that a path names, and the plan that a folder is."""

from pathlib import Path

from cchc_cli.files.disk.rejected import whole_file

SUFFIXES = (".yaml", ".yml")

PLAN_FILE = "plan.yaml"
"""The name under which a folder's own plan is found."""

LOG_FILE = "progress.yaml"
"""The name under which its log is."""


def is_log_file(word: str) -> bool:
    """Return whether a word of a command line names a log by its suffix."""
    return Path(word).suffix.lower() in SUFFIXES


def log_files(path: Path) -> list[Path]:
    """Return the file itself, or of a folder every YAML file but its plan, sorted. Raises `Rejected` for none."""
    if not path.is_dir():
        return [path]
    found = (p for p in path.iterdir() if p.suffix in SUFFIXES and not p.name.startswith("."))
    files = sorted(p for p in found if p.name != PLAN_FILE)
    if not files:
        raise whole_file("folder-without-logs", str(path))
    return files
