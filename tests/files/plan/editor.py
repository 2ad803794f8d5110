"""What an editor with yaml-language-server shows of a file, asked over its protocol (LSP) as an editor asks."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
SERVER = ROOT / "tests" / "js" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 60
"""Seconds to wait for an answer, before the server is given up."""

needs_editor = pytest.mark.skipif(
    not (shutil.which("node") and SERVER.exists()), reason="needs node, and npm install in tests/js"
)


class Editor:
    """An editor that opens each text once, in a folder. Lines are counted from 1, as an editor shows them."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path, schemas: Mapping[str, str]) -> None:
        self._process = process
        self._folder = folder
        self._sent = 0
        self._shown: dict[str, list[dict[str, Any]]] = {}
        self._settings = {
            "validate": True,
            "hover": True,
            "completion": True,
            "schemas": schemas,
            "schemaStore": {"enable": False},
        }
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": _CAN})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": self._settings}})

    def squiggles(self, text: str, kind: str) -> dict[int, list[str]]:
        """Return what is said of a text of a `kind` of file, line by line."""
        shown: dict[int, list[str]] = {}
        for each in self._open(text, kind)[1]:
            shown.setdefault(each["range"]["start"]["line"] + 1, []).append(each["message"])
        return shown

    def hover(self, text: str, kind: str, line: int, column: int) -> str:
        """Return what is shown of a text at a place, when the mouse rests there."""
        document, _ = self._open(text, kind)
        place = {"line": line - 1, "character": column - 1}
        found = self._ask("textDocument/hover", {"textDocument": {"uri": document}, "position": place})
        words = found["contents"]["value"] if found else ""
        assert isinstance(words, str)
        return words

    def offers(self, text: str, kind: str) -> dict[str, str]:
        """Return what is offered at the mark `|` of a text, each value with what is said of it."""
        before, _, after = text.partition("|")
        document, _ = self._open(before + after, kind)
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        found = self._ask("textDocument/completion", {"textDocument": {"uri": document}, "position": place})
        return {each["label"]: each.get("documentation", "") for each in found["items"]}

    def _open(self, text: str, kind: str) -> tuple[str, list[dict[str, Any]]]:
        document = (self._folder / f"{kind}_{self._sent}.yaml").as_uri()
        item = {"uri": document, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": item})
        while document not in self._shown:
            self._take()
        return document, self._shown[document]

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._sent += 1
        asked = self._sent
        self._send({"id": asked, "method": method, "params": params})
        while (answer := self._take()).get("id") != asked or "method" in answer:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._sent += 1
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """Take the server's next message; keep what it shows, answer what it asks."""
        assert self._process.stdout
        timer = Timer(PATIENCE, self._process.kill)
        timer.start()
        try:
            head = self._process.stdout.readline()
            assert head, "the server gave up, or was given up"
            while self._process.stdout.readline().strip():
                pass
            message: dict[str, Any] = json.loads(self._process.stdout.read(int(head.split(b":")[1])))
        finally:
            timer.cancel()
        if message.get("method") == "textDocument/publishDiagnostics":
            self._shown[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            items = message["params"]["items"]
            self._send(
                {
                    "id": message["id"],
                    "result": [self._settings if i["section"] == "yaml" else {} for i in items],
                }
            )
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message


KINDS = ("plan", "progress")
_CAN = {"workspace": {"configuration": True}, "textDocument": {"hover": {"contentFormat": ["plaintext"]}}}


SHIPPED = {(ROOT / "data" / f"{kind}.schema.json").as_uri(): f"{kind}*.yaml" for kind in KINDS}
"""By the schemas that are shipped, the files that are held against them."""


@contextmanager
def opened(folder: Path = ROOT / "data", schemas: Mapping[str, str] = SHIPPED) -> Iterator[Editor]:
    """Start the server in a folder, with the setting `yaml.schemas` of an editor, and end it."""
    process = subprocess.Popen(
        ["node", str(SERVER), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Editor(process, folder, schemas)
    finally:
        process.kill()
        process.wait()
