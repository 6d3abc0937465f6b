"""Reading a web page: from its markup to the text of its article, its tables and where all that stood."""
