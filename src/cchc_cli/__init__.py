"""cchc: plans, budgets and due dates of public communication plans.

A program may use what `__all__` names; docs/api.md shows how. Nothing is loaded before it is asked for.
"""

__version__ = "0.1.0"

__all__ = [
    "BudgetReport",
    "CalendarReport",
    "CheckReport",
    "Diagnostic",
    "Dimension",
    "Followed",
    "Language",
    "LoadedPlan",
    "Log",
    "Period",
    "PlanRows",
    "Rejected",
    "Source",
    "budget_report",
    "calendar_report",
    "check_report",
    "fault_page",
    "load_log",
    "load_plan",
    "rows_of",
]

TYPE_CHECKING = False  # as `typing` has it, which is not imported for that
if TYPE_CHECKING:
    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.model.schedule import Period
    from cchc_cli.domain.reports.budget import BudgetReport, Dimension, budget_report
    from cchc_cli.domain.reports.calendar import CalendarReport, Followed, calendar_report
    from cchc_cli.domain.reports.check import CheckReport, check_report
    from cchc_cli.domain.reports.rollup.tables import PlanRows
    from cchc_cli.domain.rules.loaded import LoadedPlan
    from cchc_cli.files.disk.read import Source
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.log.load import load_log
    from cchc_cli.files.log.log import Log
    from cchc_cli.files.plan.load import load_plan
    from cchc_cli.files.rollup.rows import rows_of
    from cchc_cli.messages import Language
    from cchc_cli.render.pages.validate import page as fault_page
else:
    _HOMES = {
        "domain.model.faults": ("Diagnostic",),
        "domain.model.schedule": ("Period",),
        "domain.reports.budget": ("BudgetReport", "Dimension", "budget_report"),
        "domain.reports.calendar": ("CalendarReport", "Followed", "calendar_report"),
        "domain.reports.check": ("CheckReport", "check_report"),
        "domain.reports.rollup.tables": ("PlanRows",),
        "domain.rules.loaded": ("LoadedPlan",),
        "files.disk.read": ("Source",),
        "files.disk.rejected": ("Rejected",),
        "files.log.load": ("load_log",),
        "files.log.log": ("Log",),
        "files.plan.load": ("load_plan",),
        "files.rollup.rows": ("rows_of",),
        "messages": ("Language",),
        "render.pages.validate": ("fault_page",),
    }

    def __getattr__(name):
        home = next((module for module, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{home}"), {"fault_page": "page"}.get(name, name))

    def __dir__():
        return sorted({*globals(), *__all__})
