"""Problems as JSON values and back."""

from __future__ import annotations

from typing import Any

from gazdesk.model.blocks import Address
from gazdesk.model.kinds import Safety, Severity
from gazdesk.model.pieces import Place
from gazdesk.model.problems import Problem


def encode_problem(problem: Problem) -> list[Any]:
    """Return the values of a problem in the order of its fields."""
    return [
        problem.code, problem.severity, problem.safety, problem.template, problem.address, problem.start, problem.end,
        problem.found, problem.suggestion, problem.values,
    ]  # fmt: skip


def decode_problem(values: list[Any]) -> Problem:
    """Return the problem of such values."""
    code, severity, safety, template, address, start, end, found, suggestion, filling = values
    return Problem(
        code, Severity(severity), Safety(safety), template, Address(*address), Place(*start), Place(*end), found,
        suggestion, filling,
    )  # fmt: skip
