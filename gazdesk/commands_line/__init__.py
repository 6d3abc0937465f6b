"""The commands of the command line, a module each: `arguments(parser)` says them, `run(chosen)` does the work."""
