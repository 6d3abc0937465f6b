"""The store: one SQLite file with write-once sources, an append-only journal, and tables that anyone can query."""
