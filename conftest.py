"""What the doctests of the rules of schedule phrases (`src/cchc_cli/domain/phrases`) show their readings with."""

from collections.abc import Callable
from typing import Any

import pytest


def _said(phrase: str) -> None:
    """Print a phrase as it is understood, in its one plain form, or why it is refused."""
    from cchc_cli.domain.phrases import PhraseError, read, say

    try:
        print("; ".join(map(say, read(phrase))))
    except PhraseError as error:
        print(error.code)


@pytest.fixture(autouse=True)
def _phrases(doctest_namespace: dict[str, Callable[..., Any]]) -> None:
    doctest_namespace["said"] = _said
