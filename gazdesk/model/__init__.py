"""The pure data model: source text, blocks made of pieces, tables, and the issue as folded."""
