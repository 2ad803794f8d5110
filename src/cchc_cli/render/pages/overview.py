"""A plan at a glance."""

from cchc_cli.domain.reports.overview import NextDue, OverviewReport
from cchc_cli.messages import Language
from cchc_cli.render.cells import ASSUMED
from cchc_cli.render.document import (
    As,
    AssumedDate,
    Block,
    Document,
    Field,
    Heading,
    Note,
    Table,
    Tone,
    table,
)


def document(report: OverviewReport, language: Language) -> Document:
    """Lay a plan out on one screen."""
    number, day = language.number, language.date
    issued = language("overview.issued", date=day(report.plan.issued)) if report.plan.issued else ""
    facts = [
        (language("overview.plan"), " ".join(filter(None, (report.plan.number, issued)))),
        (language("overview.issuer"), report.plan.issuer or ""),
        (language("overview.span"), f"{day(report.plan.span.start)} – {day(report.plan.span.end)}"),
        (
            language("overview.work"),
            language("overview.work_counts", tasks=report.tasks, duties=report.duties, leads=report.leads),
        ),
        (
            language("overview.money"),
            language(
                "overview.money_counts",
                amount=language.money(report.amount),
                funded=number(report.funded),
                tasks=number(report.tasks),
            ),
        ),
        (
            language("overview.schedule"),
            " · ".join(language(f"overview.{k}", count=number(n)) for k, n in report.kinds),
        ),
        (language("overview.targets"), number(report.targets)),
        (
            language("overview.today", date=day(report.today)),
            language("overview.past", past=number(report.past), due=number(report.due)),
        ),
    ]
    fields: tuple[Field[tuple[str, str]], ...] = (
        Field(language("overview.fact"), lambda fact: fact[0]),
        Field(language("overview.value"), lambda fact: fact[1]),
    )
    blocks: list[Block] = [table(fields, (fact for fact in facts if fact[1]))]
    if report.next:
        blocks += [Heading(language("overview.next")), _next(report, language)]
        if any(due.assumed for due in report.next):
            blocks.append(Note(language("calendar.assumption", mark=ASSUMED), Tone.QUIET))
    else:
        blocks.append(Note(language("overview.over", end=day(report.plan.span.end)), Tone.SOON))
    blocks.append(Note(language("overview.hint"), Tone.QUIET))
    return Document(report.plan.title, tuple(blocks))


def _next(report: OverviewReport, language: Language) -> Table:
    fields: tuple[Field[NextDue], ...] = (
        Field(language("overview.due"), lambda n: AssumedDate.where(n.due, n.assumed), As.DATE),
        Field(language("overview.weekday"), lambda n: language.weekday(n.due)),
        Field(language("overview.id"), lambda n: n.task),
        Field(language("overview.task"), lambda n: n.name),
        Field(language("overview.who"), lambda n: "; ".join(n.who)),
    )
    return table(fields, report.next)
