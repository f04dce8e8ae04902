"""Edits of a part of a sum are shown as one would write the sum."""

from __future__ import annotations

from typing import Any

from steepest.edits import generate_edits
from steepest.edits.source import read_function_source


def losses_of_all_but_two(values: Any, steps: int) -> list[Any]:
    losses = []
    for step in range(steps - 1):
        losses.append(values[step])
    return losses


def losses_of_all_and_one(values: Any, steps: int) -> list[Any]:
    losses = []
    for step in range(steps + 1):
        losses.append(values[step])
    return losses


def edits_shown(function: Any) -> tuple[set[str], set[str]]:
    """The lines after the edits of a function, and the edits in words."""
    source = read_function_source(function)
    assert source is not None
    edits = [edit for each in generate_edits(source.node, {}) for edit in each]
    return {source.text_after(edit) for edit in edits}, {edit.described() for edit in edits}


def test_one_more_than_a_difference_of_one_is_shown_as_the_name_alone() -> None:
    lines, _ = edits_shown(losses_of_all_but_two)
    assert {"for step in range(steps):", "for step in range(steps - 2):"} <= lines
    assert not any("+ 1 - 1" in line or "- 1 - 1" in line for line in lines)


def test_one_less_than_a_sum_with_one_is_shown_as_the_name_alone() -> None:
    lines, words = edits_shown(losses_of_all_and_one)
    assert "for step in range(steps):" in lines
    assert not any("- 1 + 1" in line or "+ 1 - 1" in line for line in lines | words)
    assert "range(steps, -1, -1) instead of range(steps + 1) in {line}" in words
