"""Every command, what it can write and how it ends, from the help pages: the makers of `commands.md`."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from typer.main import get_command

from cchc_cli.commands import COMMANDS, Exit
from cchc_cli.commands.app import app
from cchc_cli.messages import Language
from docs.markdown import code_span, either, plain, spans, table

_EXITS = {
    Exit.OK: ("xong", "done"),
    Exit.OVERDUE: ("có việc quá hạn (`check`)", "something is overdue (`check`)"),
    Exit.BAD_INPUT: ("dữ liệu hoặc lệnh sai, không ghi gì", "bad data or usage; nothing was written"),
    Exit.FINDINGS: ("xong, nhưng có chỗ cần xem lại", "done, with findings to look at"),
    Exit.BUG: ("lỗi của phần mềm", "a fault of the program"),
    Exit.BUSY: ("sổ đang có người khác ghi", "another goes on writing the same log"),
    Exit.STOPPED: ("dừng bằng Ctrl-C khi chưa ghi gì", "stopped by Ctrl-C, and nothing was written"),
    Exit.TERMINATED: (
        "dừng bằng SIGTERM khi chưa ghi gì (SIGHUP: 129)",
        "the same by SIGTERM (129 by SIGHUP)",
    ),
}


def exits(language: Language) -> str:
    head = either(language, "Mã thoát", "Exit code"), either(language, "Nghĩa", "Meaning")
    return table(head, ((f"`{code.value}`", either(language, *_EXITS[code])) for code in Exit))


def outputs(language: Language) -> str:
    head = (
        either(language, "Lệnh", "Command"),
        either(language, "Ra màn hình hoặc ống dẫn (`-f`)", "On stdout (`-f`)"),
        either(language, "Vào tệp (`-o`)", "Into a file (`-o`)"),
    )
    rows = (
        (f"[`{name}`](#cchc-{name})", spans(can.formats), spans(f".{suffix}" for suffix in can.suffixes))
        for name, can in COMMANDS.items()
    )
    return table(head, rows)


def commands(language: Language) -> str:
    program: Any = get_command(app)
    context = program.make_context("cchc", [], resilient_parsing=True, obj=language)
    pages = [_help_page(program, context)]
    for name in COMMANDS:
        command = program.get_command(context, name)
        inner = command.make_context(name, [], parent=context, resilient_parsing=True, obj=language)
        pages.append(_help_page(command, inner))
    return "\n\n".join(pages)


def _help_page(command: Any, context: Any) -> str:
    page = _HelpPage(context.obj)
    command.format_help(context, page)
    return "\n\n".join(page.parts)


class _HelpPage:
    """A help page as Markdown: takes what the program writes on the terminal, by the methods of its formatter."""

    width = 100
    current_indent = 0

    def __init__(self, language: Language) -> None:
        self.parts: list[str] = []
        self._heading = ""
        self._lines: list[str] = []
        self._language = language

    def write_usage(self, program: str, words: str, _: str) -> None:
        self.parts += [f"## `{program}`", f"```text\n{program} {words}\n```"]

    def write_paragraph(self) -> None:
        """Make room, which Markdown does itself."""

    def write_text(self, text: str) -> None:
        self.parts.append(plain(text))

    @contextmanager
    def section(self, heading: str) -> Iterator[None]:
        self._heading, self._lines = heading, []
        yield
        if self._lines:
            self.parts += [f"{heading}:", f"```sh\n{''.join(self._lines)}```"]

    def write_dl(self, rows: Iterable[tuple[str, str]]) -> None:
        head = self._heading, either(self._language, "Nghĩa", "Meaning")
        self.parts.append(table(head, ((code_span(name), plain(meaning)) for name, meaning in rows)))

    def write(self, line: str) -> None:
        self._lines.append(line)
