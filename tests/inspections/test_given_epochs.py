"""What the updates of a training show is not enough for a function that is given as an epoch."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.function_checks import check_candidate_function


def train_epoch() -> None:
    """An epoch of which no call is known."""
    raise ValueError


def checked(outcome: str, name: str, given: bool) -> FunctionVerdict:
    sentence = f"{name} is right: every update equals minus the gradient."
    updates = FunctionVerdict("epoch", outcome, sentence)
    candidate = Candidate(
        "epoch", name, train_epoch, given=given, effect=lambda: updates, only_effect=True
    )
    return check_candidate_function(candidate, "line 1", {}, UserCode(set(), Path()), {})


def test_an_epoch_of_which_only_the_updates_are_right_is_not_checked_if_it_is_given() -> None:
    verdict = checked(RIGHT, "train_epoch", given=True)
    assert verdict.outcome == NOT_CHECKED
    assert "every update equals minus the gradient; which rows each batch takes" in verdict.sentence


@pytest.mark.parametrize(("name", "remarks"), [("train_epoch", 1), ("fit", 0)])
def test_an_epoch_found_by_its_name_is_right_with_a_remark(name: str, remarks: int) -> None:
    verdict = checked(RIGHT, name, given=False)
    assert verdict.ok and len(verdict.notes) == remarks


def test_wrong_updates_of_a_given_epoch_stay_wrong() -> None:
    assert checked(WRONG, "train_epoch", given=True).outcome == WRONG
