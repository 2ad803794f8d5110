"""A plan: who does what, how often, for how much. Values only; the rules between them are in `checks`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, ClassVar, TypeVar

from cchc_cli.domain.model import patterns
from cchc_cli.domain.model.faults import BadValue
from cchc_cli.domain.model.lines import EstimateLine
from cchc_cli.domain.model.money import Amount
from cchc_cli.domain.model.scalars import (
    Date,
    DayOfMonth,
    Flag,
    Text,
    Texts,
    Uid,
    Whole,
    Year,
    choice,
    one_or_many,
    worded,
)
from cchc_cli.domain.model.schedule import FREQUENCIES, RULE_KEYS, Period, Roll
from cchc_cli.domain.model.text import fold, in_full, is_abbreviated
from cchc_cli.domain.model.value import Marker, Value, dataclass, with_shorthand

_Named = TypeVar("_Named", "Agency", "Task", "Duty", "Work")


class FundingKind(StrEnum):
    """Where a task's money comes from: section IV of the plan, and the words of its annex."""

    BUDGET = "budget"  # khái toán trong kế hoạch
    INTEGRATED = "integrated"  # lồng ghép
    SELF_FUNDED = "self-funded"  # tự bố trí
    RECURRENT = "recurrent"  # kinh phí thường xuyên
    NON_STATE = "non-state"  # xã hội hóa
    OTHER = "other"  # nguồn khác


class Address(StrEnum):
    """How the office that follows a plan writes to an agency about it: it urges, or it requests."""

    URGE = "urge"  # đôn đốc
    REQUEST = "request"  # đề nghị


class PlanLevel(StrEnum):
    """The level of government whose plan it is: plans of one level may be added up."""

    CENTRAL = "central"  # trung ương
    PROVINCE = "province"  # tỉnh, thành phố trực thuộc trung ương
    DISTRICT = "district"  # huyện, quận, thị xã, thành phố của tỉnh
    COMMUNE = "commune"  # xã, phường, thị trấn, đặc khu


_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""An address as RFC 5322 has it without quotes and comments, which no office's has."""

_LONGEST_MAIL = 254

Unit = tuple[str, ...]
"""The agencies (ids) that owe a work together: one, or all leads of a work whose quota is shared (`Scope.TOTAL`)."""


class Scope(StrEnum):
    """Whether each unit of the leading agencies owes the whole quota, or all of them owe it once together."""

    EACH = "each"
    TOTAL = "total"


@dataclass(frozen=True, kw_only=True)
class Funding(Value):
    """A task's source of money and the document's own words for it."""

    kind: Annotated[FundingKind, choice(FundingKind)]
    text: Texts = ()


@dataclass(frozen=True, kw_only=True)
class Validity(Value):
    """The days on which an agency exists; an open end is absent."""

    start: Date | None = field(default=None, metadata={"alias": "from"})
    end: Date | None = field(default=None, metadata={"alias": "to"})


@dataclass(frozen=True, kw_only=True)
class Contact(Value):
    """Whom to ask for at an agency, and how."""

    person: Text | None = None
    email: Text | None = None
    phone: Text | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that are written as its e-mail, one or several; none where one of them can't be one.

        >>> Contact(email="a@x.vn; b@y.vn").addresses, Contact(email="a@x.vn, b").addresses
        (('a@x.vn', 'b@y.vn'), ())
        """
        found = tuple(filter(None, re.split(r"[;,\s]+", self.email or "")))
        sound = all(len(word) <= _LONGEST_MAIL and _MAIL.fullmatch(word) for word in found)
        return found if sound else ()


@dataclass(frozen=True, kw_only=True)
class Agency(Value):
    """An agency, or a group of agencies.

    A group lists its `members` (agency ids), or gives its `size` where they are not listed one by one.
    `valid` bounds the agency's existence; `successors` are the agencies that took over its work. `reports_to` is the
    agency that collects from it; `address` is absent where the plan's words say how it is written to (`Plan.address`).
    """

    name: Text
    short: Text | None = None
    contact: Contact | None = None
    reports_to: Text | None = None
    address: Annotated[Address, choice(Address)] | None = None
    level: Text | None = None
    aliases: Texts = ()
    members: Texts = ()
    size: Whole | None = None
    valid: Validity | None = None
    successors: Texts = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which a person may write this agency, besides its id."""
        return tuple(s for s in (self.name, self.short, *self.aliases) if s)

    @property
    def full_name(self) -> str:
        """The name on its own papers (NĐ 30/2020): with its letters written out, as far as it is spelled so here."""
        full = [in_full(spelling) for spelling in (self.name, *self.aliases)]
        if is_abbreviated(full[0]):
            return max((name for name in full if not is_abbreviated(name)), key=len, default=full[0])
        return full[0]

    @property
    def mail(self) -> tuple[str, ...]:
        """The e-mail addresses of its contact."""
        return self.contact.addresses if self.contact is not None else ()

    @property
    def is_group(self) -> bool:
        """Whether it stands for several bodies, which sign no paper together: “các sở, ban, ngành”."""
        several = re.match("(?:(?:ubnd|uy ban nhan dan) )?(?:cac|nhung|cap) ", fold(self.name))
        return bool(self.members or (self.size or 1) > 1 or several)

    @property
    def label(self) -> str:
        """The short name where there is one, for tables."""
        return self.short or self.name


Rule = Annotated[str, worded(lambda: patterns.rule(RULE_KEYS, FREQUENCIES))]


@dataclass(frozen=True, kw_only=True)
class ExplicitSchedule(Value):
    """A schedule that no phrase says: listed dates, an RFC 5545 rule, the plan's reports, or dates set elsewhere.

    Exactly one of `dates`, `rrule`, `reporting`, `external` is given. `reporting` are the codes of periods whose
    reports are owed, or `all` of the plan's (`Reporting`). `text` are the plan's own words for when.
    """

    dates: Annotated[tuple[Date, ...], with_shorthand(one_or_many, patterns.day)] = ()
    rrule: Rule | None = None
    reporting: Texts = ()
    external: Text | None = None
    count: Whole | None = None
    unit: Text | None = None
    text: Text | None = None

    published: ClassVar[Mapping[str, Any]] = {
        "oneOf": [
            {"required": ["dates"], "properties": {"dates": {"minItems": 1}}},
            {"required": ["rrule"]},
            {"required": ["reporting"], "properties": {"reporting": {"minItems": 1}}},
            {"required": ["external"]},
        ]
    }

    def __post_init__(self) -> None:
        if sum(map(bool, (self.dates, self.rrule, self.reporting, self.external))) != 1:
            raise BadValue("schedule-form")


_PHRASES = ("15 số/năm", "04 số (01 số/quý)", "Quý II/2020", "Trước ngày 15/12/2020", "Thường xuyên")


def _by_form(core: Any, _: object, rule_of: Callable[[Any], Any]) -> Any:
    forms = {"phrases": rule_of(Texts), "explicit": rule_of(ExplicitSchedule)}
    return core.tagged_union_schema(forms, lambda form: "explicit" if isinstance(form, dict) else "phrases")


ScheduleForm = Annotated[
    Texts | ExplicitSchedule, Marker(_by_form, lambda inner: inner() | {"examples": list(_PHRASES)})
]


@dataclass(frozen=True, kw_only=True)
class Task(Value):
    """A row of the annex: what is owed, by whom, when, for how much.

    `lead` and `coordinating` hold agency ids (cơ quan chủ trì, phối hợp); `lead_text` and
    `coordinating_text` the document's own words where they are not simply the agency's name. `amount`
    is the rough estimate (khái toán) in đồng; None means that the plan names no amount, which is not
    zero. `lines` are its items, where the plan has them. `code` is the task's number in another list, such as the
    ministry's.
    """

    id: Text
    code: Text | None = None
    group: Text | None = None
    name: Text
    products: Texts = ()
    lead: Texts
    lead_text: Texts = ()
    coordinating: Texts = ()
    coordinating_text: Texts = ()
    schedule: ScheduleForm
    amount: Amount | None = None
    lines: tuple[EstimateLine, ...] = ()
    funding: Funding | None = None
    scope: Annotated[Scope, choice(Scope)] = Scope.EACH
    note: Text | None = None

    published: ClassVar[Mapping[str, Any]] = {
        "if": {"required": ["lines"], "properties": {"lines": {"minItems": 1}}},
        "then": {"required": ["amount"]},
    }

    @property
    def words(self) -> tuple[str, ...]:
        """The plan's own words for when the task is done."""
        form = self.schedule
        if not isinstance(form, ExplicitSchedule):
            return form
        codes = ", ".join(form.reporting)
        listed = ", ".join(day.isoformat() for day in form.dates)
        return (form.text or form.rrule or form.external or codes or listed,)


@dataclass(frozen=True, kw_only=True)
class Work(Value):
    """What a duty makes an agency do in rhythm: the scheduled part of a paragraph of section V."""

    name: Text
    lead: Texts
    schedule: ScheduleForm
    scope: Annotated[Scope, choice(Scope)] = Scope.EACH


@dataclass(frozen=True, kw_only=True)
class Duty(Value):
    """A paragraph of “Tổ chức thực hiện”: the agencies it speaks to, its words, and what it schedules."""

    id: Text
    code: Text | None = None
    agencies: Texts
    text: Texts
    work: Work | None = None


@dataclass(frozen=True, kw_only=True)
class Target(Value):
    """A target of the plan (chỉ tiêu). `value` is the aimed share, “100%”; absent where none is named."""

    id: Text
    code: Text | None = None
    text: Text
    value: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Paragraph(Value):
    """A paragraph and what it lists under it; one that lists nothing may be written as plain text."""

    text: Text
    items: Texts = ()


def _paragraph(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Paragraphs = tuple[Annotated[Paragraph, with_shorthand(_paragraph, patterns.text)], ...]


@dataclass(frozen=True, kw_only=True)
class Reporting(Value):
    """When data for a report close (NĐ 09/2019 Điều 12), and when the report is sent.

    `cutoff_day` is the day of a period's last month on which its data close, `deadline_day` the day of the
    same month by which the report is sent (công văn 581/BNV-CCHC).
    """

    cutoff_day: DayOfMonth = 14
    deadline_day: DayOfMonth = 20
    periods: Texts = ("Q1", "H1", "Q3", "Y")


@dataclass(frozen=True, kw_only=True)
class DayOff(Value):
    """A day off, or a make-up working day, that the shipped list does not have."""

    date: Date
    name: Text
    working: Flag = False


@dataclass(frozen=True, kw_only=True)
class PlanPeriod(Value):
    """The first and last day of a plan of several years."""

    start: Date
    end: Date


@dataclass(frozen=True, kw_only=True)
class Plan(Value):
    """A whole plan document. Exactly one of `year` and `period` bounds it.

    `annex` holds the lines above the table of tasks: its title, and the plan that it comes with. `units` are
    the plan's own words for what its schedules count, beside those that every plan may use. `submits` is the agency
    that submits the estimate for decision (section IV.1). `level` and `province` are absent where the issuer's words
    say them, `uid` where its first number is its lasting name.
    """

    number: Text
    uid: Uid | None = None
    amends: Texts = ()
    title: Text
    issuer: Text | None = None
    place: Text | None = None
    level: Annotated[PlanLevel, choice(PlanLevel)] | None = None
    province: Text | None = None
    issued: Date | None = None
    year: Year | None = None
    period: PlanPeriod | None = None
    roll: Annotated[Roll, choice(Roll)] = Roll.NONE
    units: Texts = ()
    basis: Texts = ()
    aims: Texts = ()
    requirements: Texts = ()
    targets: tuple[Target, ...] = ()
    contents: Paragraphs = ()
    forms: Paragraphs = ()
    levels: dict[str, Text] = field(default_factory=dict)
    agencies: dict[str, Agency]
    tasks: tuple[Task, ...]
    funding_rules: Texts = ()
    duties: tuple[Duty, ...] = ()
    closing: Texts = ()
    recipients: Texts = ()
    signature: Texts = ()
    submits: Text | None = None
    annex: Texts = ()
    reporting: Reporting = Reporting()
    days_off: tuple[DayOff, ...] = ()

    published: ClassVar[Mapping[str, Any]] = {"oneOf": [{"required": ["year"]}, {"required": ["period"]}]}

    def __post_init__(self) -> None:
        if (self.year is None) == (self.period is None):
            raise BadValue("span-form")

    @cached_property
    def span(self) -> Period:
        """The days that the plan covers."""
        if self.period is not None:
            return Period(self.period.start, self.period.end)
        assert self.year is not None
        return Period.of_year(self.year)

    @property
    def lasting_name(self) -> str:
        """What the plan is in calendars for good, whatever number it gets: its `uid`, else its first number."""
        return self.uid or " ".join((*self.amends, self.number)[0].split())

    @property
    def bare_number(self) -> str:
        """Its number without spaces and the case of its letters, which people write in several ways."""
        return bare(self.number)

    def takes_logs_of(self, number: str) -> bool:
        """Whether a log that was opened for the plan of this number belongs to this one."""
        return any(bare(number) == bare(own) for own in (self.number, *self.amends))

    @cached_property
    def works(self) -> tuple[Task, ...]:
        """Everything with a schedule: the tasks of the annex, then the duties that have a rhythm."""
        scheduled = (
            Task(
                id=d.id,
                code=d.code,
                name=d.work.name,
                lead=d.work.lead,
                schedule=d.work.schedule,
                scope=d.work.scope,
            )
            for d in self.duties
            if d.work
        )
        return (*self.tasks, *scheduled)

    @cached_property
    def works_by_id(self) -> Mapping[str, Task]:
        """Each of `works` by its id."""
        return {w.id: w for w in self.works}

    @cached_property
    def targets_by_id(self) -> Mapping[str, Target]:
        """Each target by its id."""
        return {t.id: t for t in self.targets}

    @cached_property
    def agency_index(self) -> Mapping[str, str]:
        """Agency id by each folded spelling; where two agencies share one, the first has it."""
        ids = {fold(agency_id): agency_id for agency_id in self.agencies}
        for agency_id, agency in self.agencies.items():
            for spelling in agency.spellings:
                ids.setdefault(fold(spelling), agency_id)
        return ids

    def find_agency(self, written: str) -> str | None:
        """Return the id of the agency that a person wrote by id, short name, name or alias, folded."""
        return self.agency_index.get(fold(written))

    def resolved(self) -> "Plan":
        """Return this plan with every agency named by its id; each is known (`checks.check_plan`)."""

        def ids(written: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(w if w in self.agencies else self.agency_index[fold(w)] for w in written)

        def id_of(written: str | None) -> str | None:
            return None if written is None else ids((written,))[0]

        def named(value: _Named, *keys: str) -> _Named:
            changed: dict[str, Any] = {key: ids(getattr(value, key)) for key in keys}
            same = all(getattr(value, key) == new for key, new in changed.items())
            return value if same else replace(value, **changed)

        return replace(
            self,
            submits=id_of(self.submits),
            agencies={
                i: named(
                    a if a.reports_to is None else replace(a, reports_to=id_of(a.reports_to)),
                    "members",
                    "successors",
                )
                for i, a in self.agencies.items()
            },
            tasks=tuple(named(t, "lead", "coordinating") for t in self.tasks),
            duties=tuple(
                named(replace(d, work=d.work and named(d.work, "lead")), "agencies") for d in self.duties
            ),
        )

    def members(self, agency_id: str) -> tuple[str, ...]:
        """Return the agencies that a group stands for, groups in it opened too; an agency is its own."""
        if not self.agencies[agency_id].members:
            return (agency_id,)
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [agency_id]
        while waiting:
            current = waiting.pop(0)
            if current in seen:
                continue
            seen.add(current)
            if listed := self.agencies[current].members:
                waiting[:0] = listed
            else:
                found[current] = None
        return tuple(found)

    def address(self, agency_id: str) -> Address:
        """Return how an agency is written to: as it says itself, else by the plan's own words, “Đề nghị …”."""
        return self.agencies[agency_id].address or (
            Address.REQUEST if agency_id in self._requested else Address.URGE
        )

    @cached_property
    def _requested(self) -> frozenset[str]:
        """The agencies of which the plan's words request something: in a duty, or as the lead of a task."""
        spoken = [(d.agencies, d.text) for d in self.duties] + [(t.lead, t.lead_text) for t in self.tasks]
        return frozenset(
            agency for agencies, text in spoken if text and _is_request(text[0]) for agency in agencies
        )

    def reporting_to(self, agency_id: str) -> tuple[str, ...]:
        """Return the agencies that `reports_to` names it for, in the order of the plan."""
        return tuple(i for i, agency in self.agencies.items() if agency.reports_to == agency_id)

    def owing(self, work: Task) -> tuple[Unit, ...]:
        """Return the units that owe `work`, each its whole quota: a group's members, each.

        With `scope: total`, all leads owe it once, as one.
        """
        return self._answering(work)[1]

    def unit_of(self, work: Task, agency: str | None) -> Unit | None:
        """Return the unit that an agency answers in; where one unit owes the work, that is whose an unnamed one is."""
        if agency is not None:
            return self._answering(work)[0].get(agency)
        units = self.owing(work)
        return units[0] if len(units) == 1 else None

    def size_of(self, work: Task, unit: Unit) -> int:
        """Return how many units stand behind one that owes `work`: those of a group that is not listed."""
        return 1 if work.scope is Scope.TOTAL else self.agencies[unit[0]].size or 1

    def label_of(self, unit: Unit) -> str:
        """Return the name of a unit, for tables."""
        return "; ".join(self.agencies[agency].label for agency in unit)

    def level_of(self, unit: Unit) -> str | None:
        """Return the plan's own words for the level of a unit; None where it has none."""
        levels = dict.fromkeys(level for agency in unit if (level := self.agencies[agency].level))
        return "; ".join(self.levels.get(level, level) for level in levels) or None

    def _answering(self, work: Task) -> tuple[Mapping[str, Unit], tuple[Unit, ...]]:
        """Return the unit that each agency answers in, and the units, in the order of the plan."""
        key = work.lead, work.scope
        found = self._units.get(key)
        if found is None:
            members = [member for lead in work.lead for member in self.members(lead)]
            total = work.scope is Scope.TOTAL
            by_agency = (
                dict.fromkeys((*work.lead, *members), work.lead) if total else {m: (m,) for m in members}
            )
            found = self._units[key] = by_agency, tuple(dict.fromkeys(by_agency.values()))
        return found

    @cached_property
    def _units(self) -> dict[tuple[tuple[str, ...], Scope], tuple[Mapping[str, Unit], tuple[Unit, ...]]]:
        """What `_answering` has found: tasks are many, their leads and scopes few."""
        return {}


def _is_request(words: str) -> bool:
    return fold(words).startswith("de nghi ")


def bare(number: str) -> str:
    """Return a plan's number without spaces and the case of its letters, which people write in several ways."""
    return "".join(number.split()).casefold()
