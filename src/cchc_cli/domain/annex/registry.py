"""The agencies of a draft: those of a known plan under their ids, and the others under ids of their own."""

import re

from cchc_cli.domain.annex.agencies import LEAD, LONGEST_NAME, Mention, read_agencies
from cchc_cli.domain.annex.alike import likely_pairs, slug
from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.text import fold
from cchc_cli.domain.model.value import Value

Data = dict[str, object]

_LEVELS = {"trung-uong": "Trung ương", "tinh": "Cấp tỉnh", "huyen": "Cấp huyện", "xa": "Cấp xã"}

LONGEST_ADDRESS = 2_000
"""Letters of a duty in which those are looked for whom it speaks to: they stand at its beginning."""

LONGEST_HEAD = 200
"""Letters before a colon or a verb in which all words must name agencies."""

_DUTY = re.compile(r":|,? (?:là|chủ trì|có|chịu|tham mưu|theo dõi|tổng hợp|hướng dẫn|đôn đốc)\b")
"""What ends the names of those whom a duty speaks to: a colon, or the verb of what they do."""

_EDGE = re.compile(r"(?!\w)")


class Registry:
    """Agencies as they are met. Two spellings are one agency only where folding makes them equal, or where
    `known`, a plan that is already there, says so.
    """

    def __init__(self, known: Plan | None) -> None:
        self._known = known
        self._ids: dict[str, str] = {}  # by folded name, of the agencies that `known` lacks
        self._numbered: dict[str, int] = {}  # how many ids are made of the same words
        self.agencies: dict[str, Data] = {}

    @property
    def units(self) -> tuple[str, ...]:
        """The known plan's own words for what is counted."""
        return self._known.units if self._known else ()

    def is_known(self, name: str) -> bool:
        """Return whether the known plan has an agency of this name."""
        return self._known is not None and self._known.find_agency(name) is not None

    def name(self, agency_id: str) -> str:
        """Return the name of an agency of the draft."""
        return str(self.agencies[agency_id]["name"])

    def id_of(self, mention: Mention) -> str:
        """Return the id of a named agency: the known one, the one met before, or a new one."""
        if self._known and (known_id := self._known.find_agency(mention.name)):
            self._take(known_id)
            return known_id
        folded = fold(mention.name)
        if folded not in self._ids:
            agency_id = self._ids[folded] = self._free_id(mention.name)
            self.agencies[agency_id] = {"name": mention.name[0].upper() + mention.name[1:]}
            if level := _level(mention.name):
                self.agencies[agency_id]["level"] = level
        return self._ids[folded]

    def _free_id(self, name: str) -> str:
        known = self._known.agencies if self._known else {}
        base = agency_id = slug(name)
        while agency_id in self.agencies or agency_id in known:
            self._numbered[base] = self._numbered.get(base, 1) + 1
            agency_id = f"{base}-{self._numbered[base]}"
        return agency_id

    def _take(self, agency_id: str) -> None:
        """Bring a known agency into the draft, with its members and successors."""
        assert self._known is not None
        waiting = [agency_id]
        while waiting:
            current = waiting.pop()
            if current not in self.agencies:
                agency = self._known.agencies[current]
                self.agencies[current] = _written(agency)
                waiting += [*agency.members, *agency.successors]

    def addressed(self, text: str) -> list[str]:
        """Return the agencies that a duty speaks to: before its colon or verb, or named by its first words."""
        # The longest first: “Các Sở: Nội vụ, Y tế: …” has a colon of its own.
        for end in reversed([*_DUTY.finditer(text[:LONGEST_HEAD])]):
            if spoken_to := self._spoken_to(text[: end.start()]):
                return spoken_to
        rest = re.sub(r"^(?:(?:kinh )?de nghi|giao(?: cho)?|yeu cau|moi) ", "", fold(text[:LONGEST_ADDRESS]))
        ids: list[str] = []
        while found := self._named_first(rest):
            length, agency_id = found
            ids.append(agency_id)
            if agency_id not in self.agencies:
                self._take(agency_id)
            rest = re.sub(r"^(?:[;,]| va)+ ?", "", rest[length:].strip())
        return list(dict.fromkeys(ids))

    def _spoken_to(self, head: str) -> list[str]:
        """Return the agencies before a duty's colon but those that only coordinate; none where any word is unclear."""
        named = read_agencies(head, LEAD)
        if not all(m.clear or self.is_known(m.name) for m in named.mentions):
            return []
        spoken_to = [m for m in named.mentions if m.role == LEAD and not m.nobody] or named.mentions
        return list(dict.fromkeys(map(self.id_of, spoken_to)))

    def _named_first(self, folded: str) -> tuple[int, str] | None:
        """Return the longest name that words begin with, by its length, and whose it is."""
        known = self._known.agency_index if self._known else {}
        for edge in reversed([*_EDGE.finditer(folded[: LONGEST_NAME + 1])]):
            name = folded[: edge.start()]
            if agency_id := self._ids.get(name) or known.get(name):
                return len(name), agency_id
        return None

    def levels(self) -> Data:
        """Return the names of the levels that the draft's agencies are of."""
        used = {str(a["level"]) for a in self.agencies.values() if "level" in a}
        names = {**_LEVELS, **(self._known.levels if self._known else {})}
        return {level: name for level, name in names.items() if level in used}

    def pairs(self) -> list[tuple[str, str]]:
        """Return the pairs (kept, other) of agencies that may be one; `other` is new, and only a person joins them."""
        new = set(self._ids.values())
        pairs = likely_pairs({i: self.name(i) for i in self.agencies})
        return [(a, b) if b in new else (b, a) for a, b in pairs if a in new or b in new]


def _level(name: str) -> str:
    """Return the level that an agency's own words name; nothing where they name none."""
    name = name.lower()
    if re.search(r"\bcấp xã\b|\bcác xã\b|^ubnd (?:xã|phường|thị trấn)\b", name):
        return "xa"
    if re.search(r"\bcấp huyện\b|\bcác huyện\b|^ubnd (?:huyện|thị xã)\b", name):
        return "huyen"
    if re.search(r"^sở \w|\bcấp tỉnh\b|\btỉnh(?: ủy| uỷ)?$|^tỉnh đoàn\b", name):
        return "tinh"
    return ""


def _written(value: Value) -> Data:
    """Return a value as a file has it: what is not the default, every scalar a `str`, a list of one its only item."""

    def plain(v: object) -> object:
        if isinstance(v, Value):
            return _written(v)
        if isinstance(v, tuple):
            return plain(v[0]) if len(v) == 1 else [plain(x) for x in v]
        return str(v)

    return {key: plain(v) for key, v in value.entries.items()}
