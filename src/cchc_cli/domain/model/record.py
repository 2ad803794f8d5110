"""Progress: records of what was done, said, spent and measured. A log only grows (see `effective`)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, ClassVar

from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.money import Amount
from cchc_cli.domain.model.scalars import Count, Date, Flag, Text, Texts, Whole
from cchc_cli.domain.model.value import Value, dataclass


class Step(StrEnum):
    """A step that money takes after the rough estimate (khái toán) in the plan, in their order (section IV.1).

    Each is a key of a record. All but spending are decisions on the whole amount, of which the latest holds.
    """

    PROPOSED = "proposed"  # dự toán, đề nghị: drawn up by the lead agency
    APPRAISED = "appraised"  # thẩm định: the finance body
    APPROVED = "approved"  # phê duyệt: UBND tỉnh
    SPENT = "spent"  # đã chi


_STEPS = tuple(Step)


@dataclass(frozen=True, kw_only=True)
class Opening(Value):
    """The first entry of a log: the number of the plan that it belongs to, and where that stands.

    `file` is relative to the log's folder; absent, the plan is the one that is shipped.
    """

    plan: Text
    file: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Record(Value):
    """One line of a progress log. What is absent was not said; it is not zero.

    `count` finished products of `task` by `agency` on `date` (absent: one, see `completions`; 0 says that none was,
    as where money was spent or a cause is given), by `units` units of a group whose members are not listed; `spent`
    in đồng.
    `proposed`, `appraised` and `approved` are the steps of a budget line (section IV.1); `lines` are the items of the
    one that the record names. A reading of a target
    has `target` and `value` in place of `task`. A record with `supersedes` stands in for the one named; with
    `void` it only takes that one back. `form` is the row of the filled form that the record was read from
    (`collect`), `due` the due date that this row is of: by it the same row of another form is known again, and what is
    done fills due dates in order all the same. Records of one `batch` were added together.
    """

    id: Text | None = None
    task: Text | None = None
    target: Text | None = None
    date: Date
    agency: Text | None = None
    count: Count | None = None
    units: Whole | None = None
    spent: Amount | None = None
    proposed: Amount | None = None
    appraised: Amount | None = None
    approved: Amount | None = None
    lines: tuple[EstimateLine, ...] = ()
    value: Text | None = None
    evidence: Texts = ()
    cause: Text | None = None
    note: Text | None = None
    form: Text | None = None
    due: Date | None = None
    batch: Text | None = None
    supersedes: Text | None = None
    void: Flag = False

    published: ClassVar[Mapping[str, Any]] = {
        "oneOf": [{"required": ["task"]}, {"required": ["target"]}],
        "allOf": [
            {
                "if": {"required": ["void"], "properties": {"void": {"enum": [True, "true"]}}},
                "then": {"required": ["supersedes"]},
            },
            {
                "if": {"required": ["count"], "properties": {"count": {"enum": [0, "0"]}}},
                "then": {"anyOf": [{"required": [key]} for key in ("cause", "note", *Step)]},
            },
            {
                "if": {"required": ["lines"], "properties": {"lines": {"minItems": 1}}},
                "then": {"oneOf": [{"required": [key]} for key in Step if key != Step.SPENT]},
            },
        ],
    }

    def __post_init__(self) -> None:
        if (self.task is None) == (self.target is None):
            raise BadValue("record-subject")
        if self.void and self.supersedes is None:
            raise BadValue("record-void")

    def by(self, agency: str | None) -> "Record":
        """Return this record as an agency's; the rest was checked, and is not checked again."""
        copy = object.__new__(Record)
        copy.__dict__.update(self.__dict__, agency=agency)
        return copy

    @property
    def answer(self) -> frozenset[tuple[str, object]]:
        """What this record says, whichever row of which form it was read from; no count says what its number would."""
        beside = ("form", "due", "batch", "count")
        done = self.completions(dated=self.due is not None)
        return frozenset(entry for entry in self.content if entry[0] not in beside) | {("count", done)}

    @property
    def form_copy(self) -> str:
        """The form that this record was read from, without the row; empty where it was read from none."""
        return (self.form or "").rpartition("/")[0]

    @property
    def form_period(self) -> str:
        """The period of that form, with its year: `Q3-2020`."""
        return self.form_copy.partition("/")[0]

    @property
    def of_estimate(self) -> bool:
        """Whether it was read from a form or a table of the round of estimates: of several the latest holds."""
        return self.form_period.startswith(("estimate-", f"{Step.APPRAISED}-", f"{Step.APPROVED}-"))

    def completions(self, *, dated: bool) -> int:
        """Return how many products this record says were finished, of work that is `dated` (has due dates) or runs on.

        One unless it gives a count. A step of the budget, or a record that only takes another back, is none; so is
        one that only tells (`only_tells`) of dated work, where a due date must not be met by a reason for missing it.
        """
        if self.task is None or self.void:
            return 0
        if self.count is not None:
            return self.count
        return 0 if self._decides or (dated and self.only_tells) else 1

    @property
    def budgets(self) -> bool:
        """Whether this record is a step of the budget only: no answer of a unit, and maybe the whole task's."""
        return self._decides and not self.count and self.spent is None and self.units is None

    @property
    def _decides(self) -> bool:
        """Whether this record says how much is proposed, appraised or approved."""
        return not (self.proposed is None and self.appraised is None and self.approved is None)

    @property
    def only_tells(self) -> bool:
        """Whether this record gives evidence, a cause or a note, and neither how many nor money."""
        counted = self.count is not None or self.units is not None or self.spent is not None or self._decides
        return not counted and bool(self.evidence or self.cause or self.note)

    @property
    def amounts(self) -> dict[Step, int]:
        """What this record says of the steps of the money, in đồng."""
        if self.spent is None and not self._decides:
            return {}
        amounts = self.proposed, self.appraised, self.approved, self.spent
        return {step: amount for step, amount in zip(_STEPS, amounts, strict=True) if amount is not None}

    @property
    def content(self) -> frozenset[tuple[str, object]]:
        """What this record says, whichever its id and whatever it stands in for: to compare it by."""
        return frozenset(entry for entry in self.entries.items() if entry[0] not in ("id", "supersedes"))

    def products(self, size: int, *, dated: bool) -> int:
        """Return how many products the units of a group of `size` units, each owing its own, finished together.

        A group whose members are not listed finishes `count` for each of the `units` that did; a record that does
        not say how many speaks for all of them.
        """
        return self.completions(dated=dated) * (self.units or size if size > 1 else 1)


def effective(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records that count: those that no later record supersedes, and that take nothing back.

    What several forms say alike counts once, in whichever logs their records stand (`FormTally`).
    """
    tally = FormTally()
    return tuple(record for record in latest(records) if tally.add(record))


def latest(records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records that no later one supersedes, and that take nothing back."""
    listed = tuple(records)
    replaced = {r.supersedes for r in listed if r.supersedes}
    return tuple(r for r in listed if not r.void and (r.id is None or r.id not in replaced))


class FormTally:
    """How often forms say something: work of which several forms say the very same was done once.

    It was done as often as the form says that says it most often, and once for each due date of which it is said. A
    row that stands in several logs is one. A record of no form that names no due date always says something more.
    """

    def __init__(self) -> None:
        self._read: set[object] = set()  # rows of forms, with what they say
        self._rows: Counter[object] = Counter()  # by what is said and the form, of a due date by that too
        self._dues: Counter[object] = Counter()  # of how many due dates it is said
        self._named: set[object] = set()  # of which; one date may be due twice
        self._times: Counter[object] = Counter()

    def add(self, record: Record) -> bool:
        """Take a record in; return whether it says something more than those before."""
        form, due = record.form_copy, record.due
        if not form and due is None:
            return True
        answer = record.answer
        if (record.form, answer) in self._read:
            return False
        more = self.adds(record)
        if form:
            self._read.add((record.form, answer))
        self._rows[answer, form] += bool(form)
        if due is not None:
            self._rows[answer, form, due] += bool(form)
            named = answer, due, self._rows[answer, form, due] or 1
            self._dues[answer] += named not in self._named
            self._named.add(named)
        self._times[answer] += more
        return more

    def adds(self, record: Record) -> bool:
        """Return whether a record would say something more."""
        form, due = record.form_copy, record.due
        if not form and due is None:
            return True
        answer = record.answer
        if (record.form, answer) in self._read:
            return False
        times = self._rows[answer, form] + bool(form)
        if due is not None:
            nth = self._rows[answer, form, due] + bool(form) or 1
            times = max(times, self._dues[answer] + ((answer, due, nth) not in self._named))
        return times > self._times[answer]


def undone(records: Sequence[Record], named: str | None = None) -> tuple[Record, ...]:
    """Return the records that take back an entry that still counts, or a whole batch: what was entered last, or that
    of the id or batch `named`.

    None where nothing of it counts any more, or it has no id. Taking back a correction puts what it corrected in
    force again: as a record of its own, since a record that was superseded stays so. What was entered before it
    is taken back next.
    """
    by_id = {record.id: record for record in records if record.id is not None}
    standing: dict[int, Record] = {}  # what was entered and is not taken back, by its place
    place_of: dict[str, int] = {}  # by a record's id, the place of the entry that it speaks for
    speaks: dict[int, str | None] = {}  # by an entry's place, the id of the record that speaks for it now
    for place, record in enumerate(records):
        entry = place_of.get(record.supersedes or "")
        corrected = by_id.get(records[entry].supersedes or "") if entry is not None else None
        restores = corrected is not None and record.content == corrected.content
        if entry is not None and (record.void or restores):
            standing.pop(entry, None)
            entry = place_of.get(records[entry].supersedes or "") if restores else None
        else:
            standing[place], entry = record, place
        if entry is not None:
            speaks[entry] = record.id
            place_of |= {record.id: entry} if record.id is not None else {}
    latest_ids = {record.id for record in latest(records)}
    named_at = place_of.get(named or "")
    if not standing:
        return ()
    last = standing[max(standing)]
    if named is None:
        together = {p: r for p, r in standing.items() if r is last or (r.batch == last.batch is not None)}
    elif named_at in standing and speaks[named_at] == named:
        together = {named_at: standing[named_at]}
    else:
        together = {p: r for p, r in standing.items() if r.batch == named and speaks[p] in latest_ids}
    if any(speaks[place] is None for place in together):
        return ()
    inside = {record.id for record in together.values()}
    return tuple(
        _taking_back(
            record, speaks[place], None if record.supersedes in inside else by_id.get(record.supersedes or "")
        )
        for place, record in reversed(together.items())
    )


def _taking_back(entry: Record, speaking: str | None, corrected: Record | None) -> Record:
    """Return what takes back an entry, for which the record `speaking` stands, and restores what it corrected."""
    if corrected is not None:
        return replace(corrected, id=None, supersedes=speaking)
    return Record(
        task=entry.task,
        target=entry.target,
        date=entry.date,
        agency=entry.agency,
        supersedes=speaking,
        void=True,
    )


def twin(record: Record, records: Iterable[Record]) -> Record | None:
    """Return the record among those that count that says the very same; most likely one was written twice."""
    alike = (
        r
        for r in effective(records)
        if (r.task, r.target, r.date) == (record.task, record.target, record.date)
    )
    return next((r for r in alike if r.id != record.id and r.content == record.content), None)
