"""`cchc rollup`: every plan under a folder with its logs, added up within each level."""

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cchc_cli.commands import DATABASES, ROLLUP_DIMENSIONS, Exit
from cchc_cli.commands.deliver import choose, deliver, fault_lines, note, note_lines
from cchc_cli.commands.options import AsOf, Force, Format, Lang, Output, argument, option, whole, year
from cchc_cli.commands.usage import as_of as day_of
from cchc_cli.commands.usage import bad
from cchc_cli.commands.waiting import Waiting
from cchc_cli.messages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from cchc_cli.domain.model.faults import Diagnostic
    from cchc_cli.domain.reports.rollup import FaultyFile
    from cchc_cli.files.rollup.work import Map


def run(
    folder: Annotated[Path, argument("arg_rollup", "mv_folder")],
    by: Annotated[str | None, option("--by", help="opt_rollup_by", metavar="mv_dimension")] = None,
    task: Annotated[str | None, option("--task", help="opt_rollup_task", metavar="mv_text")] = None,
    of_year: Annotated[int | None, year("opt_rollup_year")] = None,
    everything: Annotated[bool, option("--all", help="opt_rollup_all")] = False,
    as_of: AsOf = None,
    jobs: Annotated[
        int | None, whole("--jobs", help="opt_jobs", metavar="mv_count", low=1, high=1000)
    ] = None,
    database: Annotated[
        Path | None, option("--database", help="opt_rollup_database", metavar="mv_file")
    ] = None,
    cluster: Annotated[str | None, option("--cluster", help="opt_cluster", metavar="mv_address")] = None,
    parquet: Annotated[Path | None, option("--parquet", help="opt_parquet", metavar="mv_folder")] = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    force: Force = False,
    *,
    language: Lang,
) -> int:
    if output is not None and output.suffix.lower().removeprefix(".") in DATABASES:
        if database is not None:
            raise bad("rollup_databases", output=output, database=database)
        database, output = output, None
    to = choose("rollup", format, output, force, language)
    dimension = by or "plan"
    if dimension not in ROLLUP_DIMENSIONS:
        raise bad("dimension", dimension=dimension, known=", ".join(ROLLUP_DIMENSIONS))
    if cluster is not None and jobs is not None:
        raise bad("rollup_cluster_jobs")
    day = day_of(as_of)

    from cchc_cli.domain.reports.rollup import RollupDimension
    from cchc_cli.files.rollup.gather import gather
    from cchc_cli.files.rollup.sums import rollup_report
    from cchc_cli.render.pages import rollup as view

    def busy(other: "Diagnostic") -> None:
        note(language("rollup.waiting", file=other.file, **other.args))

    if parquet is not None:
        from cchc_cli.files.rollup.parquet import ready, write_parquet

        ready(parquet, force=force)
    with (
        _machines(cluster, jobs) as machines,
        Waiting(language("rollup.reading")) as waiting,
        gather(folder, database, day, map=machines, progress=waiting.part, waiting=busy) as connection,
    ):
        report = rollup_report(
            connection, str(folder), day, RollupDimension(dimension), task=task or "", year=of_year
        )
        if parquet is not None:
            tables = write_parquet(connection, parquet, force=force)
        files, changed = map(language.number, *connection.execute("SELECT files, changed FROM runs"))
    deliver(
        to,
        document=lambda: view.document(report, language, everything=everything, flat=to.form == "xlsx"),
        payload=lambda: view.payload(report),
    )
    if database is not None:
        note(language("rollup.kept_in", file=str(database), files=files, changed=changed))
    if parquet is not None:
        note(language("rollup.parquet_in", folder=str(parquet), tables=tables))
    if report.faults:
        _tell(folder, report.faults, language)
    return Exit.FINDINGS if report.faults else Exit.OK


def _machines(address: str | None, jobs: int | None) -> "AbstractContextManager[Map]":
    """Give what does the work: the machines of a cluster, or the processes of this one."""
    if address is not None:
        from cchc_cli.files.rollup.cluster import cluster

        return cluster(address)
    from cchc_cli.files.rollup.pool import pool

    return nullcontext(pool(jobs or os.cpu_count() or 1))


def _tell(folder: Path, faults: "Sequence[FaultyFile]", language: Language) -> None:
    """Say the first error of each file that can't be used, and how many more there are."""
    note_lines(
        fault_lines([fault.first._replace(file=str(folder / fault.file)) for fault in faults], language)
    )
    if more := sum(fault.errors - 1 for fault in faults):
        note(language("rollup.more_errors", count=language.number(more)))
