"""Completion in bash, zsh and fish, installed as a person installs it and asked for with Tab."""

from collections.abc import Iterator

import pytest

from tests.commands.terminals import Terminal, terminal

PLAN = r"""
number: 1/KH
title: T
year: 2026
agencies:
  so-nv: {name: Sở Nội vụ}
  dai: {name: Đài Phát thanh}
  "a:1": {name: "Hai chấm: một"}
  "b*": {name: "Mọi * hỏi ? [đỏ]"}
  c$HOME: {name: "Lệnh $HOME `id` $(id)"}
  d: {name: "Nháy ' đơn \" kép \\ chéo"}
  e: {name: "Ngoặc (một; hai) & ba | bốn > năm"}
  "f=1": {name: "Chấm than !! và  hai cách"}
  g: {name: "~ngã # rào"}
  h: {name: 'Trường "Kép"'}
  i: {name: "Kêu to!"}
  k: {name: "Đơn cuối'"}
tasks:
  - {id: 1, name: Viết tin, lead: dai, schedule: hằng quý}
  - {id: "2:1", name: "Việc [b]hai[/b]: 'x' \"y\"", lead: so-nv, schedule: hằng quý}
  - {id: "3 *", name: Việc ba, lead: so-nv, schedule: hằng quý}
"""
LOG = """- {plan: 1/KH}
- {id: r-7, task: 1, date: 2026-03-02}
- {id: s-8, task: 1, date: 2026-03-03, batch: k7m2p}
"""
OTHER = PLAN.replace("so-nv", "ban-x").replace("Sở Nội vụ", "Ban X")
SHELLS = ("bash", "zsh", "fish")


@pytest.fixture(
    scope="module", params=[pytest.param(name, marks=pytest.mark.program(name)) for name in SHELLS]
)
def person(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """A person at a shell, in a folder with a plan, its log, and other files."""
    folder = tmp_path_factory.mktemp("work")
    (folder / "thư mục").mkdir()
    for name, text in {
        "plan.yaml": PLAN,
        "progress.yaml": LOG,
        "kế hoạch.yaml": OTHER,
        "kế toán.docx": "",
        "thư mục/plan.yaml": OTHER,
        "hỏng.yaml": PLAN.replace("year: 2026", "year: [}"),
    }.items():
        (folder / name).write_text(text, "utf-8")
    with terminal(request.param, tmp_path_factory.mktemp("home"), folder) as typed:
        yield typed


pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("bud", ["budget"]),
        ("budget --form", ["budget", "--format"]),
        ("budget -f j", ["budget", "-f", "json"]),
        ("budget --lang=e", ["budget", "--lang=en"]),
        ("budget --by-q", ["budget", "--by-quarter"]),
        ("report 9", ["report", "9M"]),
        ("report progress.yaml 9", ["report", "progress.yaml", "9M"]),
        ("schema pl", ["schema", "plan"]),
        ("log r", ["log", "r-7"]),
        ("log progress.yaml s", ["log", "progress.yaml", "s-8"]),
        ("record --undo k", ["record", "--undo", "k7m2p"]),
        # agencies by id and by name, with or without quotes and diacritics
        ("budget -a so-", ["budget", "-a", "so-nv"]),
        ("budget --agency=so-", ["budget", "--agency=so-nv"]),
        ("budget -a Sở", ["budget", "-a", "Sở Nội vụ"]),
        ('budget -a "Sở N', ["budget", "-a", "Sở Nội vụ"]),
        ('budget -a "Sở ', ["budget", "-a", "Sở Nội vụ"]),
        (r"budget -a Sở\ N", ["budget", "-a", "Sở Nội vụ"]),
        ("budget -a 'so noi", ["budget", "-a", "so noi vụ"]),
        ("-p kế\\ hoạch.yaml budget -a ban", ["-p", "kế hoạch.yaml", "budget", "-a", "ban-x"]),
        ('budget -p "thư mục" -a Ban', ["budget", "-p", "thư mục", "-a", "Ban X"]),
        # what a shell would take for its own, were it not quoted
        ("tasks 2", ["tasks", "2:1"]),
        ("tasks 2:", ["tasks", "2:1"]),
        ("tasks 3", ["tasks", "3 *"]),
        ("budget -a a:", ["budget", "-a", "a:1"]),
        ("budget --agency=a:", ["budget", "--agency=a:1"]),
        ("budget -a b", ["budget", "-a", "b*"]),
        ("budget -a f=", ["budget", "-a", "f=1"]),
        ("budget -a Hai", ["budget", "-a", "Hai chấm: một"]),
        ("budget -a Mọi", ["budget", "-a", "Mọi * hỏi ? [đỏ]"]),
        ("budget -a Lệnh", ["budget", "-a", "Lệnh $HOME `id` $(id)"]),
        ('budget -a "Lệnh', ["budget", "-a", "Lệnh $HOME `id` $(id)"]),
        ("budget -a Nháy", ["budget", "-a", "Nháy ' đơn \" kép \\ chéo"]),
        ('budget -a "Nháy', ["budget", "-a", "Nháy ' đơn \" kép \\ chéo"]),
        ("budget -a 'Nháy", ["budget", "-a", "Nháy ' đơn \" kép \\ chéo"]),
        ("budget -a Ngo", ["budget", "-a", "Ngoặc (một; hai) & ba | bốn > năm"]),
        ("budget -a Chấm", ["budget", "-a", "Chấm than !! và  hai cách"]),
        ('budget -a "Chấm', ["budget", "-a", "Chấm than !! và  hai cách"]),
        ('budget -a "Tr', ["budget", "-a", 'Trường "Kép"']),
        ('budget -a "Kêu', ["budget", "-a", "Kêu to!"]),
        ("budget -a 'Đơn", ["budget", "-a", "Đơn cuối'"]),
        # files: of plans and logs those in YAML, elsewhere any
        ("budget -p kế", ["budget", "-p", "kế hoạch.yaml"]),
        ("budget --plan=kế", ["budget", "--plan=kế hoạch.yaml"]),
        ('check "progr', ["check", "progress.yaml"]),
        ("import kế\\ t", ["import", "kế toán.docx"]),
    ],
)
def test_tab_and_enter_run_the_command_with_what_was_offered(
    person: Terminal, typed: str, words: list[str]
) -> None:
    assert person.run(f"cchc {typed}") == words


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("", ["budget Cộng kinh phí: bao nhiêu", "validate Kiểm tra tệp kế hoạch"]),
        ("budget --", ["--agency Chỉ tính cơ quan này", "--by-group nhóm nhiệm vụ"]),
        ("tasks ", ["1 Viết tin", "2:1 Việc [b]hai[/b]: 'x' \"y\"", "3 * Việc ba"]),
        ("budget -a ", ["so-nv Sở Nội vụ", "a:1 Hai chấm: một", "d Nháy ' đơn \" kép \\ chéo"]),
        ("report ", ["M12 Tháng 12/2026", "Q3 Quý III/2026", "rest Những ngày còn lại của kế hoạch"]),
        ("log ", ["r-7 02/03/2026 · 1 · Đài Phát thanh: 1"]),
    ],
)
def test_tab_shows_each_value_with_a_word_on_it(person: Terminal, typed: str, lines: list[str]) -> None:
    shown = " ".join(person.shown(f"cchc {typed}").replace(" -- ", " ").replace("'3 *'", "3 *").split())
    shown = shown.replace(" (", " ")
    for line in lines:
        assert line in shown


@pytest.mark.parametrize(
    "typed",
    [
        "budget -a xyz",
        "budget -p hỏng.yaml -a s",
        "-p hỏng.yaml tasks ",
        "-p không-có.yaml tasks ",
        "log hỏng.yaml r",
        "record 1 --note ",
        "explain ",
        "budget --nothing ",
    ],
)
def test_where_there_is_nothing_to_offer_nothing_happens(person: Terminal, typed: str) -> None:
    assert person.after_tab(f"cchc {typed}") == f"cchc {typed}"
    shown = person.screen().replace("\r", "\n").split("\n")
    assert not [line for line in shown if "Traceback" in line or "lỗi" in line.lower()], shown
