"""Completion in a shell: the script that asks the program at each Tab, and what the program answers.

A script hands over the line up to the cursor. The answer's first line says which files may stand there if nothing else
does (`*`, `yaml` or none), and what is typed, without quotes; each further line is a value, a tab, a word on it.
"""

import os
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from typer._click.shell_completion import (
    CompletionItem,
    ShellComplete,
    _resolve_context,
    _resolve_incomplete,
    add_completion_class,
    split_arg_string,
)
from typer._completion_classes import completion_init
from typer._completion_shared import _completion_scripts, _get_shell_name, get_completion_script, install

from cchc_cli.commands.usage import bad
from cchc_cli.messages import one_line

VARIABLE = "_CCHC_COMPLETE"
"""The environment variable by which a shell has the program answer."""

SCRIPTS = {
    "bash": r"""
_cchc_completion() {
    local offers typed
    mapfile -t offers < <(_CCHC_COMPLETE=complete_line _CCHC_LINE="${COMP_LINE:0:COMP_POINT}" \
        _CCHC_WORD="${COMP_WORDS[COMP_CWORD]}" _CCHC_KEY="$COMP_TYPE" _CCHC_WIDTH="$COLUMNS" \
        "${1/#\~/$HOME}" 2>/dev/null)
    COMPREPLY=("${offers[@]:1}")
    typed="${offers[0]#*$'\t'}"
    case "${COMPREPLY+value}${offers[0]}" in
        \**) compopt -o default ;;
        yaml*)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -X '!*.y*ml' -- "$typed"; compgen -d -- "$typed")
            ;;
    esac
}

complete -o nosort -F _cchc_completion cchc
""",
    "zsh": r"""
#compdef cchc

_cchc_completion() {
    local -a offers values
    local offer value word
    offers=("${(@f)$(_CCHC_COMPLETE=complete_line _CCHC_LINE="${(j: :)words[1,CURRENT]}" \
        "${words[1]/#\~/$HOME}" 2>/dev/null)}")
    for offer in "${(@)offers[2,-1]}"; do
        offer="${offer//\\/\\\\}"
        value="${offer%%$'\t'*}"
        word="${offer#*$'\t'}"
        values+=("${value//:/\\:}${word:+:$word}")
    done
    compset -P '--[^=]##='
    if ((${#values})); then
        _describe -V cchc values -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}'
    elif [[ "${offers[1]}" == \** ]]; then
        _files
    elif [[ "${offers[1]}" == yaml* ]]; then
        _files -g '*.(yaml|yml)'
    fi
}

if [[ "${funcstack[1]}" == _cchc ]]; then
    _cchc_completion "$@"
else
    compdef _cchc_completion cchc
fi
""",
    "fish": r"""
function _cchc_completion
    set -lx _CCHC_COMPLETE complete_line
    set -lx _CCHC_LINE (commandline -cp | string collect)
    set -l program (string replace -r '^~' $HOME -- (commandline -opc)[1])
    set -l offers ($program 2>/dev/null)
    set -l option (commandline -ct | string match -r -- '^--[^=]+=')
    set -l files (string split -m 1 \t -- $offers[1])
    if set -q offers[2]
        printf '%s\n' "$option"$offers[2..]
    else if test "$files[1]" = '*'
        printf '%s\n' "$option"(__fish_complete_path $files[2])
    else if test "$files[1]" = yaml
        printf '%s\n' "$option"(__fish_complete_path $files[2] | string match -r -- '.*(?:/|\.ya?ml)(?:\t.*)?$')
    end
end

complete -c cchc -f -a '(_cchc_completion)'
""",
}

_FILES = {"mv_file", "mv_folder", "mv_log_forms", "mv_members"}
_YAML = {"plan", "agencies", "compare", "files", "mv_old", "mv_new"}
_YAML |= {"mv_logs", "mv_logs_period", "mv_log_record", "mv_log_task", "mv_remind"}
"""Names of parameters, or what stands for them on the help pages: those that are a file, and one in YAML."""


class ShellAnswer(ShellComplete):
    """The answer to `SCRIPTS`."""

    name = "line"
    source_template = ""

    def source_vars(self) -> dict[str, Any]:
        return {}

    def get_completion_args(self) -> tuple[list[str], str]:
        *words, typed = _words(os.environ.get("_CCHC_LINE", ""))
        return words[1:], typed

    def format_completion(self, item: CompletionItem) -> str:
        return f"{item.value}\t{item.help or ''}"

    def complete(self) -> str:
        words, typed = self.get_completion_args()
        context = _resolve_context(self.cli, self.ctx_args, self.prog_name, words)
        asked, rest = _resolve_incomplete(context, words, typed)
        offered = asked.shell_complete(context, rest)
        in_bash = "_CCHC_WORD" in os.environ
        lines = _in_bash(offered, rest, os.environ) if in_bash else map(self.format_completion, offered)
        return "\n".join([f"{_files(asked)}\t{one_line(rest)}", *lines])


def _words(line: str) -> list[str]:
    """Return the words of a line, without their quotes; the last is the one being typed, which may be empty."""
    *words, typed = split_arg_string(f"{line}|")  # the mark stands for the cursor
    return [*words, typed[:-1]]


def _files(asked: Any) -> str:
    """Return which files a parameter takes: `*`, `yaml` or none."""
    meant = {getattr(asked, "name", None), getattr(asked, "metavar", None)}
    return "yaml" if meant & _YAML else "*" if meant & _FILES else ""


def _in_bash(offered: Sequence[CompletionItem], typed: str, asked: Mapping[str, str]) -> list[str]:
    """Return values as bash puts them in: quoted, and only what stands behind a `:` or `=` where it parts a word.

    Where several are shown, each has its word beside it: what they do not share is not put in.
    """
    word = _words(asked["_CCHC_WORD"])[-1]
    before = len(typed) - (0 if word in (":", "=") else len(word))
    quote = _quote(asked["_CCHC_LINE"])
    values = [_closed(_quoted(offer.value[max(before, 0) :], quote), quote) for offer in offered]
    if len(values) < 2 or asked.get("_CCHC_KEY") in _PUTS_IN:
        return values
    width = max(map(len, values))
    room = int(asked.get("_CCHC_WIDTH") or 80) - width - len("  ()") - 1
    words = (
        one if len(one) <= room else f"{one[: room - 1]}…" for one in (offer.help or "" for offer in offered)
    )
    # Never cut a value: bash puts in what all of them begin with.
    return [
        f"{value:{width}}  ({word})" if word and room > 0 else value
        for value, word in zip(values, words, strict=True)
    ]


_PUTS_IN = {str(ord("%")), str(ord("*"))}
"""The keys by which bash puts in values that it has not shown."""


def _quote(line: str) -> str:
    """Return the quote that is open at the end of a line, or nothing."""
    quote, escaped = "", False
    for letter in line:
        if escaped:
            escaped = False
        elif letter == "\\" and quote != "'":
            escaped = True
        elif letter == quote:
            quote = ""
        elif not quote and letter in "'\"":
            quote = letter
    return quote


def _quoted(value: str, quote: str) -> str:
    """Return a value that a shell reads as it stands, inside a quote that is open, if one is."""
    if quote == "'":
        return value.replace("'", r"'\''")
    if quote:
        escaped = "".join(f"\\{letter}" if letter in '\\"$`' else letter for letter in value)
        return escaped.replace("!", """"'!'\"""")  # history is put in there however it is escaped
    return shlex.quote(value) if value else value


def _closed(text: str, quote: str) -> str:
    """Return a quoted value whose quote bash closes: behind a letter like it, it takes it for closed."""
    return text + quote if quote and text.endswith(quote) else text


def answer_shells() -> None:
    """Have the program answer the scripts: ours, and those that the library has for other shells."""
    completion_init()
    add_completion_class(ShellAnswer, ShellAnswer.name)


def script() -> str:
    """Return the script of the shell that the program runs in. Raises `Usage` where there is none for it."""
    shell = _known_shell()
    return get_completion_script(prog_name="cchc", complete_var=VARIABLE, shell=shell)


def install_script() -> tuple[str, Path]:
    """Install the script of the shell that the program runs in; return the shell and the file. Raises `Usage`."""
    return install(_known_shell(), "cchc", VARIABLE)


def _known_shell() -> str:
    shell = _get_shell_name()
    if shell not in _completion_scripts:
        raise bad("no_shell", known=", ".join(_completion_scripts))
    _completion_scripts.update({name: lines.replace("%", "%%") for name, lines in SCRIPTS.items()})
    return shell
