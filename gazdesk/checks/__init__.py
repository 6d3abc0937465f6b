"""Rules that find what is likely wrong, and their fixes."""
