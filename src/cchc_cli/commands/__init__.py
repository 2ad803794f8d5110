"""The command line: one thin file a command, options -> load -> compute -> render.

Exit codes: 0 fine; 1 something is overdue (`check`); 2 bad input or usage, and nothing written; 3 done, with
findings to look at (`import`, `collect --partial`); 70 a fault of the program; 75 another went on writing the
same log; 130 stopped by Ctrl-C.
"""

OK, OVERDUE, BAD_INPUT, FINDINGS, BUG, BUSY, STOPPED = 0, 1, 2, 3, 70, 75, 130

# In the order in which they are met. The module of a command has its name.
COMMANDS = {
    "budget": "budget",
    "calendar": "calendar",
    "check": "check",
    "tasks": "tasks",
    "record": "record",
    "report": "report",
    "form": "form",
    "collect": "collect",
    "explain": "explain",
    "validate": "validate",
    "import": "import_plan",
    "export": "export",
    "new": "new",
    "diff": "diff",
    "schema": "schema",
}
