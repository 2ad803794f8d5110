"""A sound plan with all that it is reckoned with."""

from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan, Task
from cchc_cli.domain.model.schedule import Period, Schedule
from cchc_cli.domain.model.workdays import Workdays
from cchc_cli.domain.phrases import schedule_of


@dataclass(frozen=True, eq=False)
class LoadedPlan:
    """A plan that keeps its rules (`checks.check_plan`), agencies named by their ids; its working days; warnings."""

    plan: Plan
    workdays: Workdays
    warnings: tuple[Diagnostic, ...] = ()

    @cached_property
    def days(self) -> Period:
        """The days on which something may fall due: the plan's, and those by which its last reports are sent."""
        last = (due for work in self.plan.works for due in self.schedule(work).due[-1:])
        return Period(self.plan.span.start, max(self.plan.span.end, *last, self.plan.span.end))

    def schedule(self, work: Task) -> Schedule:
        """Return when a task or duty of the plan is due. Works with one phrase share one schedule."""
        return schedule_of(work, self.plan, self.workdays)
