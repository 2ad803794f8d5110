"""Entry point: `cchc`, `python -m cchc_cli`."""

import gc
import sys


def main() -> None:
    """Run the command line in `sys.argv` and end the process with its exit code."""
    # A command builds its values once and ends: collecting cycles on the way only costs time.
    gc.disable()
    from cchc_cli.commands.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
