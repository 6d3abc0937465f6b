"""Readers of values: small pure functions from printed text to a value, used by parse and fold alike."""
