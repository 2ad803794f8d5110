"""What the shell is offered while a person types: ids of agencies and tasks, with their names."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from cchc_cli.domain.model.plan import Plan


def _plan(ctx: typer.Context) -> "Plan | None":
    """Return the plan on the command line so far; a plan that can't be read offers nothing."""
    from cchc_cli.files.disk.rejected import Rejected
    from cchc_cli.files.plan.load import load_plan

    given = ctx.params.get("plan")
    try:
        return load_plan(Path(given) if given else None).plan
    except Rejected:
        return None


def agencies(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the agencies whose id, short name or name starts with what is typed, folded."""
    from cchc_cli.domain.model.text import fold

    plan = _plan(ctx)
    typed = fold(incomplete)
    return [
        (agency_id, agency.name)
        for agency_id, agency in (plan.agencies.items() if plan else ())
        if any(fold(s).startswith(typed) for s in (agency_id, *agency.spellings))
    ]


def tasks(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the tasks and scheduled duties whose id starts with what is typed."""
    plan = _plan(ctx)
    return [
        (w.id, w.name) for w in (plan.works if plan else ()) if w.id.lower().startswith(incomplete.lower())
    ]
