"""A plan at a glance."""

from cchc_cli.domain.reports.overview import OverviewReport
from cchc_cli.messages import Language
from cchc_cli.render.document import As, Block, Column, Document, Heading, Note, Row, Table, Tone


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
    columns = (Column(language("overview.fact")), Column(language("overview.value")))
    blocks: list[Block] = [Table(columns, tuple(Row(f) for f in facts if f[1]))]
    if report.next:
        blocks += [Heading(language("overview.next")), _next(report, language)]
    else:
        blocks.append(Note(language("overview.over", end=day(report.plan.span.end)), Tone.SOON))
    blocks.append(Note(language("overview.hint"), Tone.QUIET))
    return Document(report.plan.title, tuple(blocks))


def _next(report: OverviewReport, language: Language) -> Table:
    columns = (
        Column(language("overview.due"), As.DATE),
        Column(language("overview.weekday")),
        Column(language("overview.id")),
        Column(language("overview.task")),
        Column(language("overview.who")),
    )
    rows = tuple(Row((n.due, language.weekday(n.due), n.task, n.name, "; ".join(n.who))) for n in report.next)
    return Table(columns, rows)
