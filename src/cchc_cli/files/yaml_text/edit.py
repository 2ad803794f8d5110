"""Changing single values in a plan file's text: comments, layout, order and all other values stay as they are."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from typing import Any, NamedTuple

from cchc_cli.domain.model.faults import Path
from cchc_cli.files.yaml_text.read import Scalar, locate, read, scalars
from cchc_cli.files.yaml_text.write import comment

MARK = "KIỂM TRA"
"""Begins the comments of `cchc new` and `cchc import` for a person, in every language."""

MAX_COMMENT = 2000
"""Characters: a comment here holds words that stand nowhere else any more."""


class Edit(NamedTuple):
    """A value to write at a path; an empty one leaves the place for a person. `comment` goes on its line."""

    path: Path
    value: str
    comment: str = ""


def values(text: str, paths: Iterable[Path]) -> dict[Path, str]:
    """Return the words that stand at each of `paths` in a plan's text."""
    found = _find(text, paths)[0]
    return {path: scalar.value for path, scalar in found.items()}


def lines(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """Return the line, from 1, on which the value at each of `paths` stands."""
    wanted = list(paths)
    marks = locate(text, {p for path in wanted for p in (path, path[:-1])})
    return {path: marks[path if path in marks else path[:-1]][1].line + 1 for path in wanted}


def naming(text: str, years: Iterable[int], apart_from: Container[int]) -> tuple[int, ...]:
    """Return the lines, from 1, on which one of some years still stands, comments too, but for those lines."""
    named = re.compile(rf"(?<![0-9])(?:{'|'.join(map(str, years))})(?![0-9])")
    return tuple(
        n for n, line in enumerate(text.split("\n"), 1) if n not in apart_from and named.search(line)
    )


def marked(text: str) -> tuple[int, ...]:
    """Return the lines, from 1, that end in a comment which begins with `MARK`; words in a value are none."""
    found = [at.start() for at in re.finditer(rf"(?<!\S)#\s*{MARK}", text)]
    values = [(one.start, one.end) for _, one in scalars(text)] if found else []
    starts = [start for start, _ in values]
    outside = (at for at in found if not (n := bisect_right(starts, at)) or values[n - 1][1] <= at)
    return tuple(dict.fromkeys(text.count("\n", 0, at) + 1 for at in outside))


def settle(text: str, path: Path, remarks: Iterable[str]) -> str:
    """Return the text without `remarks` in the comment with `MARK` on a value's line; what else it says stays."""
    found, long = _find(text, [path])
    end = _end_of_line(text, found[path].end, long)
    comment_there = re.search(rf"[ \t]*# {MARK}: (.*)", text[found[path].end : end])
    if comment_there is None:
        return text
    said = f"; {comment_there[1]}; "
    for remark in remarks:
        said = said.replace(f"; {remark}; ", "; ")
    left = said[len("; ") : -len("; ")]
    at = found[path].end + (comment_there.start(1) if left else comment_there.start())
    return text[:at] + left + text[end:]


def edit(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with each value replaced, and its comment at the end of its line.

    A single value where a list may stand is the item 0 of its path. The paths are all there, and name
    scalars. A new value keeps the quotes of the old one; it holds none itself.
    """
    found, long = _find(text, (e.path for e in edits))
    changes: list[tuple[int, int, str]] = []
    comments: dict[int, list[str]] = {}
    for one in edits:
        scalar = found[one.path]
        quote = scalar.style if not scalar.is_block else '"' if re.search(r"^\W|[:#]", one.value) else ""
        written = f"{quote}{one.value}{quote}" if one.value else '""'
        changes.append((scalar.start, scalar.end, written + _header_comment(text, scalar)))
        if one.comment:
            comments.setdefault(_end_of_line(text, scalar.end, long), []).append(one.comment)
    for at, words in comments.items():
        written = comment("; ".join(dict.fromkeys(words)), MAX_COMMENT * len(words))
        changes.append((at, at, f"   {written}"))
    pieces: list[str] = []
    done = 0
    for start, end, written in sorted(changes):
        pieces += [text[done:start], written]
        done = end
    new = "".join([*pieces, text[done:]])
    if read(new) != (_with(read(text)[0], edits), []):
        raise AssertionError("an edited plan does not read back as it was meant")
    return new


def _with(data: Any, edits: Sequence[Edit]) -> object:
    """Return a plan's data with the values of edits put in."""
    for one in edits:
        *inner, last = one.path
        holder = data
        for step in inner:
            if isinstance(holder[step], str):  # the single value of a list
                last = step
                break
            holder = holder[step]
        holder[last] = one.value
    return data


def _find(text: str, paths: Iterable[Path]) -> tuple[dict[Path, Scalar], list[tuple[int, int]]]:
    """Return the scalars at `paths`, and where each scalar of several lines begins and ends."""
    # `schedule: phrase` is a list of one: its item 0 stands where the list would.
    by_place = {place: path for path in paths for place in ((path, path[:-1]) if path[-1] == 0 else (path,))}
    found: dict[Path, Scalar] = {}
    long: list[tuple[int, int]] = []
    for path, scalar in scalars(text):
        if path in by_place:
            found[by_place[path]] = scalar
        if "\n" in text[scalar.start : scalar.end]:
            long.append((scalar.start, scalar.end))
    return found, long


def _header_comment(text: str, scalar: Scalar) -> str:
    """Return the comment beside the `>` or `|` that leads a block scalar."""
    if not scalar.is_block:
        return ""
    head = text[scalar.start : scalar.end].partition("\n")[0].rstrip("\r")
    at = head.find(" #")
    return head[len(head[:at].rstrip()) :] if at >= 0 else ""


def _end_of_line(text: str, at: int, long: Sequence[tuple[int, int]]) -> int:
    """Return the end of the line of `at`, or of the first line after it that does not end inside a scalar."""
    while True:
        end = text.find("\n", at)
        if end < 0:
            return len(text)
        place = bisect_right(long, (end, 0)) - 1
        if place < 0 or long[place][1] <= end:
            return end - 1 if text[end - 1 : end] == "\r" else end
        at = long[place][1]
