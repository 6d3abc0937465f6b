"""The parser: from the text of an issue to its blocks."""

from gazdesk.parse.attribution import find_attributions
from gazdesk.parse.parser import PARSER_VERSION, parse

__all__ = ["PARSER_VERSION", "find_attributions", "parse"]
