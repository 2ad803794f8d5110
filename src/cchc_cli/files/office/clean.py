"""Text as it stands in other programs' files, made text that a plan file can hold."""

import re

from cchc_cli.domain.model.text import nfc

# What no one sees and no YAML may hold: controls, non-characters, byte order marks, soft hyphens, zero widths, and
# marks of the direction of writing.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff"
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u3000]")
_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b]")


def clean(text: str) -> str:
    """Return text in NFC, its line ends `\\n`, its spaces plain, without characters that nobody sees."""
    return nfc(_SPACES.sub(" ", _UNSEEN.sub("", _ENDS.sub("\n", text))))
