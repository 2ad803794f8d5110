"""What tests of many rooms share."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.schedule import Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.rules.loaded import LoadedPlan


@dataclass(frozen=True, eq=False)
class Reckoned(LoadedPlan):
    """A plan whose works are due as a test says, whatever their phrases."""

    due: Callable[[Task], Schedule] | None = None

    def schedule(self, work: Task) -> Schedule:
        assert self.due is not None
        return self.due(work)


def reckoned(plan: Plan, due: Callable[[Task], Schedule], workdays: Workdays | None = None) -> LoadedPlan:
    """Return a plan as if loaded, each work due as `due` says; every weekday is worked where no days are given."""
    return Reckoned(plan, workdays or Workdays({}), due=due)
