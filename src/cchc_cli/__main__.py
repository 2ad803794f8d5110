"""Entry point: `cchc`, `python -m cchc_cli`."""

import atexit
import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line in `sys.argv` and end the process with its exit code."""
    codes: list[int] = []
    atexit.register(_end, codes)  # before whatever a command registers, and so called after it
    try:
        codes.append(_begun())
    except BaseException as error:  # not even what puts faults into words could be loaded
        codes.append(_unbegun(error))
    sys.exit(codes[0])


def _end(codes: list[int]) -> None:
    """End the process, and its values with it: to take them apart one by one takes a tenth of a command's time."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(BaseException):
            stream.flush()
    os._exit(codes[0])


def _begun() -> int:
    if sys.getfilesystemencoding() == "ascii" and os.environ.get("PYTHONUTF8") != "1" and sys.executable:
        # Where the system is said to know ASCII only, words and file names are in UTF-8 all the same.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    # A command builds its values once and ends: collecting cycles on the way only costs time.
    gc.disable()
    # Reading a plan is not for the plugins of other programs; looking for them reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from cchc_cli.commands.ending import guarded

    return guarded(_run)


def _unbegun(error: BaseException) -> int:
    with suppress(BaseException):
        os.write(2, f"cchc: {ascii(error)[:300]}\n".encode())
    return 130 if isinstance(error, KeyboardInterrupt) else 70


def _run() -> int:
    from cchc_cli.commands.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
