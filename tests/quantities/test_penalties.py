"""A penalty on parameters is judged while labels and predictions stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.quantities.finding import find_given_quantity, find_quantity_check
from steepest.quantities.pairs import explain_pair

Term = Callable[[dict[str, Any], float, int], Any]
EXPLAINED = "the binary cross-entropy, as the mean over the samples, for rows (1, n)"


def squares(p: dict[str, Any], *keys: str) -> Any:
    return sum(np.sum(p[key] ** 2) for key in keys)


def cost_with(term: Term) -> Callable[..., Any]:
    def cost(A, Y, parameters, lambd):  # type: ignore[no-untyped-def]  # as a student writes it
        n = Y.shape[1]
        loss = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / n
        return loss + term(parameters, lambd, n)

    return cost


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (lambda p, r, n: r / (2 * n) * squares(p, "W1", "W2"), "lambda / (2 n) times the sum of "),
        (lambda p, r, n: r / n * squares(p, "W1", "W2", "W3"), "lambda / n times the sum of "),
        (lambda p, r, n: r / 2 * squares(p, "W1", "b1"), "lambda / 2 times the sum of the squared"),
        (lambda p, r, n: r * np.sum(abs(p["out"])), "lambda times the sum of the absolute weights"),
    ],
)
def test_a_usual_penalty_is_named_with_its_factor(term: Term, words: str) -> None:
    found = explain_pair(cost_with(term), "cost")
    assert found is not None
    assert (found.mistake, found.unknown) == ("", "")
    assert found.words.startswith(f"{EXPLAINED}, plus {words}")


@pytest.mark.parametrize(
    ("term", "mistake"),
    [
        (lambda p, r, n: -r / 2 * squares(p, "W1", "W2"), "penalty subtracted"),
        (lambda p, r, n: r / 2 * (np.sum(p["W1"]) + np.sum(p["W2"])), "penalty not squared"),
        (lambda p, r, n: r / 2 * np.sum(p["W1"]) ** 2, "penalty squared after the sum"),
        (lambda p, r, n: r / n + squares(p, "W1"), "penalty without lambda"),
        (lambda p, r, n: r / n * squares(p, "W1") + r * squares(p, "W2"), "penalty of different"),
        (lambda p, r, n: r / n * squares(p, "W2", "W3"), "penalty without a layer"),
    ],
)
def test_a_wrong_penalty_is_named(term: Term, mistake: str) -> None:
    found = explain_pair(cost_with(term), "cost")
    assert found is not None
    assert found.mistake.startswith(mistake)


@pytest.mark.parametrize(
    "term",
    [
        lambda p, r, n: r**2 * squares(p, "W1"),
        lambda p, r, n: r * np.linalg.norm(p["W1"]),
        lambda p, r, n: 3.5 * r * squares(p, "W1"),
        lambda p, r, n: r * squares(p, "W1") * squares(p, "W2") + r * squares(p, "W1"),
    ],
)
def test_an_unusual_term_of_the_parameters_is_not_judged(term: Term) -> None:
    check = find_quantity_check(cost_with(term), "cost", "cost")
    assert check is not None
    verdict = check.explain()
    assert verdict is not None
    assert verdict.outcome == "not checked"
    assert "the term of the parameters is not known" in verdict.sentence


def test_a_mean_along_a_row_is_not_called_a_sum_in_a_column() -> None:
    def loss(y, p):  # type: ignore[no-untyped-def]  # as a student writes it
        return np.sum((y - p) ** 2) / y.shape[1]

    found = find_given_quantity(loss, "loss", "mse")
    assert found is not None
    assert "as the mean over the samples, for rows (1, n)" in str(found.explain())
