"""Entry point: `cchc`, `python -m cchc_cli`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line in `sys.argv` and end the process with its exit code."""
    # A command builds its values once and ends: collecting cycles on the way only costs time.
    gc.disable()
    # Reading a plan is not for the plugins of other programs; looking for them reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from cchc_cli.commands.ending import guarded

    sys.exit(guarded(_run))


def _run() -> int:
    from cchc_cli.commands.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
