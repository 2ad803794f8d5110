"""A sound plan with all that it is reckoned with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cchc_cli.domain.model.faults import Diagnostic
from cchc_cli.domain.model.plan import Plan, ScheduleForm, Task
from cchc_cli.domain.model.schedule import Period, Schedule
from cchc_cli.domain.model.workdays import Workdays


@dataclass(frozen=True, eq=False, repr=False)
class LoadedPlan:
    """A plan that keeps its rules (`checks.check_plan`), agencies named by their ids; its working days; warnings.

    `schedules` are those that are worked out already; `digest` stands for the file that all of it was read from.
    """

    plan: Plan
    workdays: Workdays
    warnings: tuple[Diagnostic, ...] = ()
    schedules: Mapping[ScheduleForm, Schedule] = field(default_factory=dict)
    digest: str | None = None

    @cached_property
    def days(self) -> Period:
        """The days on which something may fall due: the plan's, and those by which its last reports are sent."""
        last = (due for work in self.plan.works for due in self.schedule(work).due[-1:])
        return Period(self.plan.span.start, max(self.plan.span.end, *last, self.plan.span.end))

    def schedule(self, work: Task) -> Schedule:
        """Return when a task or duty of the plan is due. Works with one phrase share one schedule."""
        known = self.schedules.get(work.schedule)
        if known is not None:
            return known
        from cchc_cli.domain.phrases import schedule_of  # which no plan needs whose schedules are known

        return schedule_of(work, self.plan, self.workdays)
