"""Mutants of the references: a wrong function behaves like one, and survivors show blind probes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import compare_observations
from steepest.checks.mutants import mutants_of, surviving_mutants
from steepest.checks.references import PLAIN_REFERENCES
from steepest.checks.registry import get_piece
from steepest.gradients.verdicts import WRONG


@pytest.mark.parametrize("name", PLAIN_REFERENCES)
def test_the_plain_references_agree_on_all_judged_probes(name: str) -> None:
    piece = get_piece(name)
    for dtype in ("float64", "float32"):
        plain, usual = (
            SafeFunction(function, piece, ArrayFormat("numpy", dtype))
            for function in (PLAIN_REFERENCES[name], piece.reference)
        )
        rows = compare_observations(list(piece.examine(plain)), piece.examine(usual))
        assert [row.got.probe for row in rows if row.got.judged and not row.ok] == []


def test_a_mistake_that_the_catalogue_lacks_is_described_by_a_mutant() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        total = 0.0
        for label, p in zip(y.tolist(), np.clip(y_hat, 1e-15, 1 - 1e-15).tolist(), strict=True):
            total -= label * np.log(p) + label * np.log(1 - p)
        return total / len(y)

    check = st.check(bce, "bce", hints="how", locate=False)
    assert check.verdict.outcome == WRONG
    assert check.sentence.startswith(
        "Your binary cross-entropy does on every probe what the reference does with y instead of "
        "1 - y: bce(y=["
    )
    assert check.hint.startswith("The reference has this line: return -np.mean(")


def test_a_right_function_of_another_style_equals_no_mutant() -> None:
    assert st.check(lambda x: (x > 0) * x, "relu").ok


def test_survivors_compute_the_same_or_show_what_the_probes_do_not_see() -> None:
    relu = surviving_mutants(get_piece("relu"))
    assert {each.words for each in relu} <= {each.words for each in mutants_of(get_piece("relu"))}
    assert "the arguments x and 0 exchanged" in {each.words for each in relu}
    assert "np.minimum instead of np.maximum" not in {each.words for each in relu}
