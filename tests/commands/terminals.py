"""Real shells, each on a terminal of its own: what Tab puts on the line, what it shows, and what Enter then runs."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from time import monotonic

PATIENCE = 40
"""Seconds to wait for a shell, before it is given up."""

WRITE, CLEAR = "\x18w", "\x15"
"""The keys by which a shell writes its line down, and by which it is emptied."""

BEGINS = {
    "bash": r"""
bind 'set bell-style none'; bind 'set page-completions off'; bind 'set completion-query-items 0'
bind 'set show-all-if-ambiguous on'
_write() { printf '%s' "$READLINE_LINE" >"$LINE.new"; mv "$LINE.new" "$LINE"; }
bind -x '"\C-xw": _write'
""",
    "zsh": r"""
LISTMAX=100000
unsetopt beep prompt_sp
bindkey -e
_write() { print -rn -- "$BUFFER" >"$LINE.new"; command mv "$LINE.new" "$LINE"; }
zle -N _write
bindkey '^Xw' _write
""",
    "fish": r"""
function fish_prompt; echo -n '$ '; end
function fish_greeting; end
set -g fish_autosuggestion_enabled 0
bind \cxw 'commandline >"$LINE.new"; mv "$LINE.new" "$LINE"'
bind \cu 'commandline ""'
""",
}
"""What each shell is told when it begins, beside what the program installed."""

_RC = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}
_START = {"bash": ["bash", "--noprofile", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}

_PROGRAM = """#!/bin/sh
# At Tab the program; else the words are written down that the shell hands over.
case "${_CCHC_COMPLETE-}$1" in
    complete_*|--*-completion) exec "%s" -m cchc_cli "$@" ;;
esac
printf '%%s\\0' "$@" >"$LINE.new"
mv "$LINE.new" "$LINE"
"""


class Terminal:
    """A terminal on which a shell runs, and a person who types."""

    def __init__(self, number: int, line: Path) -> None:
        self._number = number
        self._line = line
        self._bytes = b""

    def after_tab(self, typed: str) -> str:
        """Return what stands on the line when Tab is pressed behind what is typed."""
        return self._press(typed + "\t" + WRITE).removesuffix("\n")

    def shown(self, typed: str) -> str:
        """Return what the screen shows when Tab is pressed behind what is typed."""
        self._press(typed + "\t" + WRITE)
        return self.screen()

    def run(self, typed: str) -> list[str]:
        """Return the words that a command is given when Tab is pressed behind what is typed, and then Enter."""
        return self._press(typed + "\t\r").split("\0")[:-1]

    def screen(self) -> str:
        """Return what was shown since the last keys, without colours and movements."""
        text = self._bytes.decode("utf-8", "replace")
        return re.sub(r"\x1b(\[[0-9;?<>=]*[a-zA-Z]|[()].|[=>]|\][^\x07]*\x07)", "", text)

    def _press(self, keys: str) -> str:
        self._line.unlink(missing_ok=True)
        os.write(self._number, CLEAR.encode())
        self._read(0.02)
        self._bytes = b""
        os.write(self._number, keys.encode())
        end = monotonic() + PATIENCE
        while not self._line.exists():
            assert monotonic() < end, self.screen()
            self._read(0.02)
        self._read(0.02)
        return self._line.read_text("utf-8")

    def _read(self, seconds: float) -> None:
        while select.select([self._number], [], [], seconds)[0]:
            self._bytes += os.read(self._number, 65536)


@contextmanager
def terminal(shell: str, home: Path, folder: Path) -> Iterator[Terminal]:
    """Install completion for a shell in a home of its own, as a person does, and start the shell in a folder."""
    program = home / "bin" / "cchc"
    program.parent.mkdir(parents=True)
    program.write_text(_PROGRAM % sys.executable, "utf-8")
    program.chmod(0o755)
    line = home / "line"
    env = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    env |= {"HOME": str(home), "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": "$ ", "LINE": str(line)}
    env["PATH"] = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    # A command more: a shell that runs one only is replaced by it, and is not there any more to be known.
    command = [shell, "-c", "cchc --install-completion; true"]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=PATIENCE)
    assert done.stdout.startswith(f"Đã cài gợi ý lệnh cho {shell}: {home}"), done
    assert done.stderr == ""
    rc = home / _RC[shell]
    rc.parent.mkdir(parents=True, exist_ok=True)
    rc.write_text((rc.read_text("utf-8") if rc.exists() else "") + BEGINS[shell], "utf-8")
    child, number = pty.fork()
    if not child:
        os.chdir(folder)
        os.execvpe(_START[shell][0], _START[shell], env)
    try:
        ioctl(number, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 160, 0, 0))
        yield Terminal(number, line)
    finally:
        os.kill(child, signal.SIGKILL)
        os.close(number)
        os.waitpid(child, 0)
