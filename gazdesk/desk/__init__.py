"""The desk: everything that a window or a command line does, without Qt."""
