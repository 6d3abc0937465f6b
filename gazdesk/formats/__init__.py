"""In: files to text. Out: an issue as JSON, text, Markdown, tables for spreadsheets."""
