"""Corrections as frozen plain data, their codec, and the fold that turns a journal into an issue."""
