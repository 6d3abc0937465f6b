"""The desk at which editors turn government gazettes into a clean, quotable corpus."""

__version__ = "0.1.0"
