"""What is computed for people: one module a command, each giving one complete, frozen report."""
