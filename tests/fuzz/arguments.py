"""Command lines."""

import re
from functools import cache
from shlex import split

from cchc_cli.commands import COMMANDS
from tests.fuzz.judging import DATA, answered, codes, laid

_LINES = """
--version
--help
budget log.yaml --by-agency
budget --by source --by quarter -f csv
budget --plan plan.yaml -f json
calendar -q 4 -f ics
calendar --month 2020-05
calendar --from 2020-01-01 --to 2020-02-01 -f json
calendar -o x.ics
check log.yaml
check log.yaml --missing --as-of 2020-10-20 -a so-tttt
check log.yaml log.yaml new.yaml -f html
tasks -f md
tasks --lang en -o t.html
record new.yaml 3 -d 2020-01-24 --spent "18,4 triệu" --evidence "Số 1"
record new.yaml 3
record new.yaml --undo
record new.yaml --undo r1
log new.yaml
log new.yaml r1
log log.yaml --money --task 3 -a dai-ptth --from 2020-01-01 -f json
members plan.yaml so-ban-nganh xa.csv
record new.yaml --supersedes r1 --cause Mưa --note x
record new.yaml --target 1 --value 95% -d 2020-01-24
report log.yaml --period Q3 --year 2020
report log.yaml --period H1 -o r.docx --force
form -a dai-ptth --period Q3 -o f.xlsx
form --all --period Q1 -o forms
collect new.yaml f.xlsx --partial
explain "04 cuộc/năm" "Quý I; 02 lần/quý" "Vài lần"
explain "hằng tháng" --year 2021 -f json
validate plan.yaml log.yaml
validate torn.yaml --repair
import x.docx -o p.yaml
import plan.yaml
export -o p.docx
export plan.yaml -o p.xlsx
new plan.yaml --year 2021 -o n.yaml
new --empty -o n.yaml --force
diff plan.yaml plan.yaml
schema plan
schema progress
"""
_VALUES = "0000-01 9999-12 10000 -1 1 1900 2200 0 13 99999999999999999999 2020-02-30 0001-01-01 9999-12-31 ' - -- --x="
_VALUES += (
    " --lang=vi en -h xlsx docx table yaml --output= -ox.csv CON nul.csv . forms \x1b[31m \udcff \u202e"
)


def lines() -> list[bytes]:
    """Return a command line for each thing that can be asked, the bare name of the program the first."""
    return ["\0".join(split(line)).encode() for line in _LINES.splitlines()]


def words() -> list[str]:
    """Return the words of command lines, and values at the edge of what they may be."""
    known = {word for line in lines() for word in line.decode().split("\0")}
    return sorted(known | {*_VALUES.split(" "), *COMMANDS, "", " ", "\n", "a" * 300})


@cache
def _files() -> dict[str, bytes]:
    new = b"- {id: r1, task: '3', date: 2020-01-20}\n"
    shipped = {"plan.yaml": "plan_2020.yaml", "log.yaml": "progress_2020.yaml"}
    made = {"new.yaml": new, "torn.yaml": new + b"- {id: r2, ta", "x.docx": b"PK"}
    made["xa.csv"] = "Tên đơn vị;Email\nSở Y tế;a@b.vn\n".encode()
    return {name: (DATA / data).read_bytes() for name, data in shipped.items()} | made


_OUTSIDE = re.compile(r"\.\.|^(?:-\w*|-[^=]*=)?[/~]")
_MOST = 500
"""Words. A command line has some ten; each file that is missing has its neighbours looked at."""


def command_line(data: bytes) -> object:
    """Hold that a command line ends with a documented code, and what it says can steer no terminal."""
    words = data.decode("utf-8", "surrogateescape").split("\0") if data else []
    if len(words) > _MOST or any(map(_OUTSIDE.search, words)):
        return None  # no file beside those laid here is to be written
    ran = answered(laid(_files()), *words)
    return ran.code, words[0] if words and words[0] in COMMANDS else "", codes(ran), ran.err[:30]
