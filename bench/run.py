"""Measure `cchc` as whole processes, as ratios in one run, and print a table.

    python bench/run.py [RUNS]

(a) On the real plan: each command against a Python that only imports the libraries that it stands on.
(b) Schedule phrases alone, in one process: the median of those that the tests hold, and the worst of 400 letters.
(c) On a generated plan of 100,000 tasks and a log of 100,000 records: each command against draining the events
of PyYAML's C parser over the same plan, with the peak of resident memory.
In (a) and (c) a command is measured twice: as a later one, which remembers what was read, and, “cold”, as the first.
(d) The import of a megabyte of each kind of document that is made to take long: the slowest of them.

A command and what it is held against are run in turn, so that a ratio holds while the machine's speed drifts; the
figure is the median of the ratios. Nothing here judges: the figures stand in README.md as they were measured.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
IMPORTS = "import typer, yaml, rich.table, rich.console; from pydantic import BaseModel"
DRAIN = """
import sys, yaml
loader = yaml.CSafeLoader(open(sys.argv[1], encoding="utf-8").read())
while not isinstance(loader.get_event(), yaml.StreamEndEvent):
    pass
"""

TASKS = RECORDS = 100_000
AGENCIES = 40
MEGABYTE = 1_000_000
TANGLED = (
    "ngày 15/3, ",
    "15/6 và ",
    "quý I, ",
    "1st, ",
    "khi có, theo lịch ",
    "02 tin, ",
    "hằng tháng; ",
    "15/6. ",
)
"""What phrases of 400 letters are made of that are dear to read."""
PHRASES = (
    "15 số/năm",
    "04 số (01 số/ 3 tháng)",
    "Tháng 10/2020",
    "Quý II/2020",
    "Thường xuyên trong năm 2020",
    "48 số (04 số/tháng)",
    "01 lần/quý",
    "Trước ngày 15/12/2020",
)


def write_plan(path: Path) -> None:
    """Write a plan of `TASKS` tasks with the texts, amounts and rhythms of a real one."""
    with path.open("w", encoding="utf-8") as out:
        out.write("number: 1/KH-UBND\ntitle: Kế hoạch dài\nyear: 2020\nlevels: {tinh: Cấp tỉnh}\nagencies:\n")
        for a in range(AGENCIES):
            out.write(f"  co-quan-{a}: {{name: Cơ quan số {a}, short: CQ{a}, level: tinh}}\n")
        out.write("tasks:\n")
        for n in range(TASKS):
            out.write(
                f'  - id: "{n}"\n'
                "    group: Xây dựng các chuyên trang, chuyên mục trên Báo Hà Tĩnh, Đài Phát thanh - Truyền hình\n"
                f"    name: Chuyên mục “Cải cách hành chính” trên Đài Phát thanh - Truyền hình Hà Tĩnh số {n}\n"
                '    products: ["Văn bản chỉ đạo, hướng dẫn", "Báo cáo kết quả thực hiện"]\n'
                f"    lead: co-quan-{n % AGENCIES}\n"
                f"    coordinating: [co-quan-{(n + 1) % AGENCIES}, co-quan-{(n + 2) % AGENCIES}]\n"
                f'    schedule: "{PHRASES[n % len(PHRASES)]}"\n'
            )
            if n % 3:
                out.write(f"    amount: {n % 90 + 10}.000.000\n")


def write_log(path: Path) -> None:
    """Write a log of `RECORDS` records, one for each task."""
    with path.open("w", encoding="utf-8") as out:
        for n in range(RECORDS):
            out.write(
                f'- {{id: r{n}, task: "{n}", date: 2020-{n % 9 + 1:02}-{n % 27 + 1:02}, count: {n % 5 + 1}, '
                f'evidence: "Báo cáo số {n}/BC"}}\n'
            )


def run(
    command: Sequence[str], ends: Sequence[int] = (0, 1), stderr: int | None = None
) -> tuple[float, float]:
    """Run a command to its end; return its wall time in seconds and its peak memory in MB."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=stderr, cwd=ROOT)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in ends:  # `check` ends with 1 where something is overdue
        raise SystemExit(f"failed: {' '.join(command)}")
    return wall, usage.ru_maxrss / 1000


def compare(
    name: str,
    command: Sequence[str],
    against: Sequence[str],
    runs: int,
    shown_unit: float,
    *,
    cold: bool = False,
) -> None:
    """Print one row: both medians, the median ratio and its spread, and the command's peak memory.

    `cold`: nothing is remembered of the files when the command begins; else all that it remembers itself.
    """

    def ours() -> tuple[float, float]:
        if cold:
            shutil.rmtree(os.environ["XDG_CACHE_HOME"])
            Path(os.environ["XDG_CACHE_HOME"]).mkdir()
        return run(command)

    ours(), run(against)
    pairs = [(ours(), run(against)) for _ in range(runs)]
    ratios = sorted(ours[0] / theirs[0] for ours, theirs in pairs)
    took = median(ours[0] for ours, _ in pairs) * shown_unit
    theirs = median(theirs[0] for _, theirs in pairs) * shown_unit
    memory = max(ours[1] for ours, _ in pairs)
    print(
        f"| {name}{', cold' * cold} | {took:.{0 if shown_unit > 1 else 1}f} | {theirs:.{0 if shown_unit > 1 else 1}f} "
        f"| {median(ratios):.2f} | {ratios[0]:.2f}–{ratios[-1]:.2f} | {memory:.0f} |",
        flush=True,
    )


def hostile(command: Sequence[str], folder: Path) -> None:
    """Print how long the import of a megabyte of each kind takes, of the slowest kinds."""
    from tests.files.office.hostile_documents import KINDS

    took: list[tuple[float, float, str]] = []
    for kind, made in KINDS.items():
        name, data = made(MEGABYTE)
        (folder / name).write_bytes(data)
        before = os.times()
        _, memory = run([*command, str(folder / name)], (0, 2, 3), subprocess.DEVNULL)
        after = os.times()
        seconds = after.children_user + after.children_system - before.children_user - before.children_system
        took.append((seconds, memory, kind))
    print(f"\n| a megabyte of {len(KINDS)} kinds, the slowest | processor's s | MB |\n|---|---|---|")
    for seconds, memory, kind in sorted(took, reverse=True)[:5]:
        print(f"| cchc import, {kind} | {seconds:.1f} | {memory:.0f} |")


def phrase_costs() -> tuple[float, float]:
    """Return the milliseconds that the median phrase takes, and the dearest of 400 letters."""
    from cchc_cli.domain.dues import PhraseError
    from cchc_cli.domain.phrases.covers import every_cover

    def cost(phrase: str) -> float:
        taken = []
        for _ in range(5):
            every_cover.cache_clear()
            start = time.process_time()
            with suppress(PhraseError):
                every_cover(phrase)
            taken.append(time.process_time() - start)
        return min(taken) * 1000

    table = (ROOT / "tests" / "data" / "phrases_must_hold.tsv").read_text(encoding="utf-8")
    held = [line.partition("\t")[0] for line in table.splitlines() if line[:1] != "#"]
    return median(map(cost, held)), max(cost((unit * 400)[:400]) for unit in TANGLED)


def main() -> None:
    """Print all tables."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    cchc = [sys.executable, "-m", "cchc_cli"]
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    print("| real plan, 22 tasks | ms | imports alone, ms | ratio | spread | MB |\n|---|---|---|---|---|---|")
    imports = [sys.executable, "-c", IMPORTS]
    log = str(ROOT / "data" / "progress_2020.yaml")
    for name, arguments in (
        ("cchc --version", ["--version"]),
        ("cchc budget --by-agency", ["budget", "--by-agency"]),
        ("cchc calendar --month 10", ["calendar", "--month", "10"]),
        ("cchc check", ["check", log, "--as-of", "2020-10-20"]),
    ):
        for cold in (False, True):
            compare(name, [*cchc, *arguments], imports, runs, 1000, cold=cold)

    middle, worst = phrase_costs()
    print("\n| schedule phrases | ms |\n|---|---|")
    print(
        f"| the median of those that the tests hold | {middle:.2f} |\n| the worst of 400 letters | {worst:.1f} |"
    )

    with tempfile.TemporaryDirectory() as folder:
        plan, records = (
            Path(folder, "plan.yaml"),
            Path(folder, "log.yaml"),
        )  # which is not beside it by its name
        write_plan(plan)
        write_log(records)
        drain = [sys.executable, "-c", DRAIN, str(plan)]
        print(f"\n| {TASKS:,} tasks, {RECORDS:,} records | s | drain, s | ratio | spread | MB |")
        print("|---|---|---|---|---|---|")
        for name, arguments in (
            ("cchc budget --by-agency", ["budget", "--by-agency"]),
            ("cchc calendar --month 10", ["calendar", "--month", "10"]),
            ("cchc check", ["check", str(records), "--as-of", "2020-10-20"]),
        ):
            for cold in (False, True):
                asked = [*cchc, *arguments, "--plan", str(plan)]
                compare(name, asked, drain, max(runs // 3, 3), 1, cold=cold)
        hostile([*cchc, "import"], Path(folder))


if __name__ == "__main__":
    main()
