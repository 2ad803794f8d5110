"""`cchc tasks`: the tasks of a plan, or one of them whole."""

from typing import Annotated

from cchc_cli.commands.deliver import choose, deliver
from cchc_cli.commands.options import (
    LANGUAGE,
    Agencies,
    Force,
    Format,
    Lang,
    Output,
    PlanFile,
    argument,
    complete_task,
)
from cchc_cli.commands.usage import agencies, bad


def run(
    task: Annotated[str | None, argument("arg_task", "mv_task", autocompletion=complete_task)] = None,
    agency: Agencies = None,
    plan: PlanFile = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    kind = choose(format, output)

    from cchc_cli.commands.loading import load
    from cchc_cli.domain.reports.tasks import tasks_report
    from cchc_cli.render.pages import tasks as view

    loaded = load(plan)
    if task is not None and task not in loaded.plan.works_by_id:
        from cchc_cli.domain.model.text import nearest

        near = nearest(task, loaded.plan.works_by_id)
        hint = " " + LANGUAGE("usage.near", near=near) if near else ""
        raise bad("task_unknown", task=task, hint=hint)
    report = tasks_report(
        loaded,
        task_id=task,
        agencies=agencies(loaded.plan, agency),
    )
    deliver(
        kind,
        output,
        force,
        document=lambda: view.document(report, LANGUAGE),
        payload=lambda: view.payload(report),
    )
