"""What a periodic report, its period and its works are called."""

from collections.abc import Callable
from datetime import date

from cchc_cli.domain.model.reporting import ReportingPeriod
from cchc_cli.domain.reports.report import PeriodicReport
from cchc_cli.messages import Language


def title(report: PeriodicReport, language: Language) -> str:
    """Return what the report is about, and of which period, on one line."""
    subject = language(
        "report.subject", title=report.plan.title, period=period_words(report.period, language)
    )
    return subject.replace("\n", " ")


def subtitle(report: PeriodicReport, language: Language) -> str:
    """Return which data the report holds."""
    window = report.period.window
    words = language(
        "report.data",
        start=language.date(window.start),
        end=language.date(report.as_of),
        number=report.plan.number,
    )
    if not report.finished:
        words += "\n" + cut_short(report, language)
    if report.own and report.reporter:
        words += "\n" + language("report.own", body=report.reporter.full_name)
    return words


def period_words(period: ReportingPeriod, language: Language) -> str:
    """Return a period as a sentence says it: “quý III năm 2020”."""
    window = period.window
    return language(
        f"report.of_{period.code}",
        year=period.year,
        start=language.date(window.start),
        end=language.date(window.end),
    )


def cut_short(report: PeriodicReport, language: Language) -> str:
    """Say that a period has not ended, and up to which day its data are."""
    return language(
        "report.cut_short",
        close=language.date(report.period.window.end),
        day=language.date(report.as_of),
    )


def signed_early(report: PeriodicReport, dated: date, language: Language) -> str | None:
    """Say that a paper is dated before its data close; None where it is not."""
    close = report.period.window.end
    if dated >= close:
        return None
    return language("report.signed_early", date=language.date(dated), close=language.date(close))


def work_names(report: PeriodicReport, language: Language) -> Callable[[str, str], str]:
    """Return what names a work (its id, its name); in one agency's report with whom it shares the quota."""
    partners = report.partners

    def named(task: str, name: str) -> str:
        if task not in partners:
            return name
        return language("report.joint", name=name.rstrip(" ;."), who="; ".join(partners[task]))

    return named


_MANY_WORKS = 40


def has_many_works(report: PeriodicReport) -> bool:
    """Return whether a report tells of so many works that a paper leaves what each one is to its annexes."""
    return len(report.results) > _MANY_WORKS
