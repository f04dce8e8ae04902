"""The question that the documentation shows: its verdict follows the results."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import steepest as st
from question_cases import tuned_arm
from steepest.questions.registry import find_question

FILE = Path(__file__).parents[2] / "examples" / "momentum.py"
QUESTION = find_question(FILE)
SPREAD = np.random.default_rng(0).normal(0, 0.002, 64)


@pytest.mark.parametrize(
    ("gain", "outcome"), [(0.02, "supported"), (0.0, "refuted"), (0.005, "undecided")]
)
def test_the_verdict_changes_with_the_results(gain: float, outcome: str) -> None:
    plain = 0.9 + SPREAD
    arms = [tuned_arm(plain), tuned_arm(0.9 + gain + np.roll(SPREAD, 1))]
    assert QUESTION.verdict(arms).outcome == outcome


@pytest.mark.usefixtures("close_figures")
def test_it_is_answered_like_any_other() -> None:
    answer = st.answer(FILE, "iris", seeds=4, folder=None)
    assert answer.verdict.outcome in ("supported", "refuted", "undecided")
    assert [len(arm.runs) for arm in answer.results] == [4, 4]
    assert answer.plot().axes
