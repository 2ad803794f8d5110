"""`cchc tasks`: the tasks of a plan, or one of them whole."""

from typing import Annotated

from cchc_cli.commands import Exit
from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import Agencies, Force, Format, Lang, Output, PlanFile, argument
from cchc_cli.commands.usage import Usage, agencies, unknown


def run(
    task: Annotated[str | None, argument("arg_task", "mv_task")] = None,
    agency: Agencies = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    to = choose("tasks", format, output, force, language)

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.tasks import tasks_report
    from cchc_cli.render.pages import tasks as view

    loaded = load(plan, language)
    if task is not None and task not in loaded.plan.works_by_id:
        from cchc_cli.domain.model.text import nearest

        raise Usage(*unknown("task_unknown", nearest(task, loaded.plan.works_by_id), task=task))
    report = tasks_report(
        loaded,
        task_id=task,
        agencies=agencies(loaded.plan, agency),
    )
    deliver(
        to,
        document=lambda: view.document(report, language),
        payload=lambda: view.payload(report),
    )
    return Exit.OK
