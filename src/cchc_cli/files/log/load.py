"""Progress logs on disk to records: one file, several, or a folder with one a unit."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from cchc_cli.domain.model.faults import Path as DataPath
from cchc_cli.domain.rules.loaded import LoadedPlan
from cchc_cli.files.cache.store import digest_of, remembered
from cchc_cli.files.disk.read import Source, decode, read_bytes
from cchc_cli.files.disk.rejected import Rejected
from cchc_cli.files.log.folder import log_files
from cchc_cli.files.log.log import Log


def load_log(paths: Path | str | Sequence[Path | str], loaded: LoadedPlan) -> Log:
    """Read one log of a plan or several; a folder is every YAML file in it.

    Raises `Rejected` with every error of every file.
    """
    named = [paths] if isinstance(paths, Path | str) else paths
    files = [(str(file), _bytes(file)) for path in named for file in log_files(Path(path))]
    held = [(file, data) for file, data in files if isinstance(data, bytes)]

    def text_of(file: tuple[str, bytes | Rejected]) -> Source:
        from cchc_cli.files.log.torn import log_text

        name, data = file
        if isinstance(data, Rejected):
            raise data
        return log_text(name, data)

    def read() -> Log:
        from cchc_cli.files.log.read import together

        return together(files, text_of, loaded.plan)

    digest = None
    if loaded.digest is not None and len(held) == len(files):
        digest = digest_of("log", loaded.digest, *(part for file in held for part in file))
    log = remembered(Log, digest, read)
    return log._replace(sources=tuple(decode(*file) for file in held))


def _bytes(file: Path) -> bytes | Rejected:
    try:
        return read_bytes(file)
    except Rejected as rejected:
        return rejected


def places_of(log: Log) -> tuple[tuple[str, int], ...]:
    """Return the file and the line, from 1, at which each record of a log begins."""
    from cchc_cli.files.yaml_text.read import locate

    wanted: defaultdict[str, set[DataPath]] = defaultdict(set)
    for file, at in log.origins:
        wanted[file].add((at,))
    marks = {source.file: locate(source.text, wanted[source.file]) for source in log.sources}
    return tuple((file, marks[file][at,][1].line + 1) for file, at in log.origins)
