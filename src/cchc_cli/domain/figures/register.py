"""The register of sending: how each agency's form of a period stands by a log, and what is to be added to it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cchc_cli.domain.model.plan import Plan
from cchc_cli.domain.model.reporting import ReportingPeriod, asked_period
from cchc_cli.domain.model.sent import Sent, SentPaper, SentState, in_force

CAME_BACK = (SentState.RECEIVED, SentState.BLANK, SentState.FAULTY)


class Standing(NamedTuple):
    """How an agency's form of a period stands: when it was last made, when and how it last came back, how often asked.

    What the register does not say is None.
    """

    made: date | None = None
    returned: date | None = None
    state: SentState | None = None
    reminded: int = 0


class UnitWords(NamedTuple):
    """What an agency wrote into its form of a period, as it stands there."""

    agency: str
    name: str
    difficulties: str | None
    proposals: str | None


def named(code: str, year: int) -> str | None:
    """Return what an entry says for a period: `Q3-2020`; None for the whole plan."""
    return f"{code}-{year}" if code else None


def standings(plan: Plan, sent: Iterable[Sent], period: ReportingPeriod | None) -> Mapping[str, Standing]:
    """Return how the forms of a period stand (None: of the whole plan), by their agencies."""
    found: dict[str, Standing] = {}
    for entry in _forms_of(plan, sent, period):
        standing = found.get(entry.agency, Standing())
        if entry.state is SentState.MADE:
            standing = standing._replace(made=entry.date)
        elif entry.state is SentState.REMINDED:
            standing = standing._replace(reminded=standing.reminded + 1)
        else:
            standing = standing._replace(returned=entry.date, state=entry.state)
        found[entry.agency] = standing
    for entry in letters_on(plan, sent, period) if period is not None else ():
        # A letter to a group, or to who collects, reminds all that it is passed on to.
        to = (entry.agency, *plan.members(entry.agency), *plan.reporting_to(entry.agency))
        for agency in dict.fromkeys(to):
            standing = found.get(agency, Standing())
            found[agency] = standing._replace(reminded=standing.reminded + 1)
    return found


def letters_on(plan: Plan, sent: Iterable[Sent], period: ReportingPeriod | None) -> list[Sent]:
    """Return the letters that urged: to report in a period, or (None) to finish what is overdue."""
    return [
        entry
        for entry in sent
        if entry.sent is SentPaper.LETTER
        and entry.state is SentState.MADE
        and _period_of(plan, entry) == period
    ]


def words_of(plan: Plan, sent: Iterable[Sent], period: ReportingPeriod) -> tuple[UnitWords, ...]:
    """Return what agencies wrote into their forms of a period, in the order of the plan.

    Of several forms of one agency the last that says something holds; one that could not be read says nothing.
    """
    last: dict[str, UnitWords] = {}
    for entry in _forms_of(plan, sent, period):
        if entry.state in CAME_BACK:
            before = last.get(
                entry.agency, UnitWords(entry.agency, plan.agencies[entry.agency].name, None, None)
            )
            last[entry.agency] = before._replace(
                difficulties=entry.difficulties or before.difficulties,
                proposals=entry.proposals or before.proposals,
            )
    found = (last[agency] for agency in plan.agencies if agency in last)
    return tuple(unit for unit in found if unit.difficulties or unit.proposals)


def made(
    agencies: Iterable[str],
    period: ReportingPeriod | None,
    day: date,
    state: SentState = SentState.MADE,
    paper: SentPaper = SentPaper.FORM,
) -> tuple[Sent, ...]:
    """Return the entries of papers that were drawn up on a day, or of which agencies were reminded then."""
    code = named(period.code, period.year) if period is not None else None
    return tuple(Sent(sent=paper, agency=agency, period=code, state=state, date=day) for agency in agencies)


def news(plan: Plan, log: Sequence[Sent], entries: Iterable[Sent]) -> tuple[Sent, ...]:
    """Return the entries that say something that a log's register has never said.

    A form made again, or an agency reminded, on the same day, a form that comes back as it last did, and a blank copy
    of one that came back are no news; nor is a form that came back and that a person took back, as with records.
    """
    done_on = {(_whose(plan, entry), entry.state, entry.date) for entry in in_force(log)}
    log = [entry for entry in log if not entry.void]
    last = {_whose(plan, entry): _said(entry) for entry in log if entry.state in CAME_BACK}

    def is_news(entry: Sent) -> bool:
        whose = _whose(plan, entry)
        if entry.state not in CAME_BACK:
            return (whose, entry.state, entry.date) not in done_on
        return whose not in last if entry.state is SentState.BLANK else last.get(whose) != _said(entry)

    return tuple(filter(is_news, entries))


def _forms_of(plan: Plan, sent: Iterable[Sent], period: ReportingPeriod | None) -> list[Sent]:
    return [e for e in sent if e.sent is SentPaper.FORM and _period_of(plan, e) == period]


def _period_of(plan: Plan, entry: Sent) -> ReportingPeriod | None:
    return asked_period(plan, entry.period) if entry.period is not None else None


def _whose(plan: Plan, entry: Sent) -> object:
    return entry.sent, plan.find_agency(entry.agency), _period_of(plan, entry)


def _said(entry: Sent) -> object:
    return entry.state, entry.difficulties, entry.proposals, entry.note
