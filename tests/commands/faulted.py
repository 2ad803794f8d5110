"""Runs of the command line in which one system call fails or a signal comes just then: strace sees to that.

`python -m tests.commands.faulted` imports the program once and forks a process a run: nobody waits for hundreds
of starts. It reads runs as lines of JSON and answers each with a line.
"""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from cchc_cli.commands.app import run
from cchc_cli.commands.ending import guarded

SECONDS = 30
"""After which a run hangs."""


def _child(words: list[str], said: str) -> NoReturn:
    code = 70
    try:
        for descriptor, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(f"{said}.{name}", os.O_CREAT | os.O_TRUNC | os.O_WRONLY), descriptor)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.chdir("/")
        sys.stdin, sys.stdout, sys.stderr = (
            open(descriptor, mode, closefd=False, buffering=buffering)  # noqa: SIM115
            for descriptor, (mode, buffering) in enumerate([("r", -1), ("w", -1), ("w", 1)])
        )
        signal.alarm(SECONDS)
        os.kill(os.getpid(), signal.SIGSTOP)  # until it is traced
        code = guarded(lambda: run(words))
        with suppress(OSError):
            sys.stdout.flush()
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)


def _run(words: list[str], said: str, options: list[str]) -> dict[str, Any]:
    """Run `cchc WORDS` under `strace OPTIONS`; stdout and stderr go to `SAID.out` and `SAID.err`."""
    child = os.fork()
    if child == 0:
        _child(words, said)
    os.waitpid(child, os.WUNTRACED)
    command = ["strace", "-qq", "-y", "-p", str(child), "-o", f"{said}.trace", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        status = Path(f"/proc/{child}/status")
        while strace.poll() is None and "TracerPid:\t0\n" in status.read_text():
            time.sleep(0.001)
        attached = strace.poll() is None
        os.kill(child, signal.SIGCONT)
        _, ended = os.waitpid(child, 0)
        errors = strace.communicate()[1]
    return {"code": os.waitstatus_to_exitcode(ended), "attached": attached, "strace": errors}


def main() -> None:
    """Warm up with the words of the command line, and serve."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        sys.stdout, stdout = nowhere, sys.stdout
        for words in json.loads(sys.argv[1]):
            run(words)
        sys.stdout = stdout
    for line in sys.stdin:
        print(json.dumps(_run(**json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
