"""What the doctests of the rules of schedule phrases (`src/cchc_cli/domain/phrases`) show their readings with."""

from collections.abc import Callable
from typing import Any

import pytest


def _said(*phrases: str) -> None:
    """Print each phrase as it is understood, in its one plain form."""
    from cchc_cli.domain.phrases import read, say

    for phrase in phrases:
        print("; ".join(map(say, read(phrase))))


@pytest.fixture(autouse=True)
def _phrases(doctest_namespace: dict[str, Callable[..., Any]]) -> None:
    doctest_namespace["said"] = _said
