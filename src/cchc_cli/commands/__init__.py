"""The command line: one thin file a command, options -> load -> compute -> render."""
