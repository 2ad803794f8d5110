"""Reports laid out: one module a command, each giving a `Document` for people and a payload for programs."""
