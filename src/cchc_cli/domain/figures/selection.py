"""Which works and units a report speaks of, when it is asked for some agencies only."""

from collections.abc import Iterable

from cchc_cli.domain.model.plan import Plan, Scope, Task, Unit


class Selection:
    """The agencies that a report is asked for; none asked for means all of them.

    A group stands for its members, and a member is found in every group that leads: asked for one district,
    a report shows what all districts owe, and of that the district's own part where it can be told apart.
    """

    def __init__(self, plan: Plan, agencies: Iterable[str] = ()) -> None:
        asked = frozenset(agencies)
        self._plan = plan
        self.names = tuple(a.name for i, a in plan.agencies.items() if i in asked)
        """The names of the agencies asked for, in the order of the plan; none means all."""
        self._wanted = frozenset(unit for agency in asked for unit in plan.members(agency))
        # A plan of many tasks has few agencies and different leads: each is looked up once.
        self._has: dict[str, bool] = {}
        self._leads: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._units: dict[tuple[tuple[str, ...], Scope], tuple[Unit, ...]] = {}

    def has(self, agency: str) -> bool:
        """Whether the agency, or a member of it, is asked for."""
        if not self._wanted:
            return True
        found = self._has.get(agency)
        if found is None:
            found = self._has[agency] = not self._wanted.isdisjoint(self._plan.members(agency))
        return found

    def leads(self, work: Task) -> tuple[str, ...]:
        """Return the leading agencies and groups of a work that are asked for."""
        found = self._leads.get(work.lead)
        if found is None:
            found = self._leads[work.lead] = tuple(lead for lead in work.lead if self.has(lead))
        return found

    def units(self, work: Task) -> tuple[Unit, ...]:
        """Return the units that owe a work and are asked for (`Plan.owing`); a shared quota is found by each lead."""
        key = (work.lead, work.scope)
        found = self._units.get(key)
        if found is None:
            found = self._units[key] = tuple(
                unit for unit in self._plan.owing(work) if any(map(self.has, unit))
            )
        return found

    def coordinates(self, work: Task) -> bool:
        """Whether an agency that is asked for coordinates a work (cơ quan phối hợp)."""
        return any(map(self.has, work.coordinating))

    def is_part_of_leads(self, work: Task) -> bool:
        """Whether others lead a work beside those that are asked for, or are in a group that does."""
        return any(map(self.is_part_of, work.lead))

    def is_part_of(self, lead: str) -> bool:
        """Whether only some members of a leading group are asked for."""
        return bool(self._wanted) and not self._wanted.issuperset(self._plan.members(lead))
