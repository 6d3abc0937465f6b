"""Rebuilding a flattened table by example: lines in, a proposed grid with its evidence out."""
