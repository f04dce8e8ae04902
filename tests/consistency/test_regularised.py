"""A cost and its gradient of which one regularises the first weight and the other does not."""

from __future__ import annotations

from typing import Any

from steepest.consistency.pairs import Pair, check_pair
from steepest.gradients.verdicts import RIGHT, WRONG


def ridge_cost(theta: Any, X: Any, y: Any, lam: float) -> Any:
    return ((X @ theta - y) ** 2).sum() / 2 / len(y) + lam / 2 / len(y) * (theta**2).sum()


def ridge_cost_without_first(theta: Any, X: Any, y: Any, lam: float) -> Any:
    return ((X @ theta - y) ** 2).sum() / 2 / len(y) + lam / 2 / len(y) * (theta[1:] ** 2).sum()


def plain_cost(theta: Any, X: Any, y: Any, lam: float) -> Any:
    return ((X @ theta - y) ** 2).sum() / 2 / len(y)


def ridge_gradient(theta: Any, X: Any, y: Any, lam: float) -> Any:
    g = X.T @ (X @ theta - y) / len(y) + lam / len(y) * theta
    return g


def ridge_gradient_without_first(theta: Any, X: Any, y: Any, lam: float) -> Any:
    g = X.T @ (X @ theta - y) / len(y)
    g[1:] += lam / len(y) * theta[1:]
    return g


def test_a_gradient_that_leaves_out_the_first_weight_is_right_with_a_remark() -> None:
    pair = Pair(ridge_cost, ridge_gradient_without_first, "ridge_cost", "ridge_gradient")
    found = check_pair(pair)
    assert found is not None
    assert found.outcome == RIGHT
    assert "in all 6 elements" in found.verdict().sentence
    assert found.notes == (
        "They were compared with lam = 0: the value of ridge_cost regularises theta[0] too, the "
        "gradient does not. The bias is usually left out of both.",
    )


def test_a_gradient_that_regularises_the_first_weight_alone_is_wrong() -> None:
    found = check_pair(Pair(ridge_cost_without_first, ridge_gradient, "ridge_cost", "gradient"))
    assert found is not None
    assert found.outcome == WRONG
    assert "otherwise it regularises theta[0] too" in found.verdict().sentence


def test_a_cost_without_its_regularisation_is_compared_without_it() -> None:
    found = check_pair(Pair(plain_cost, ridge_gradient, "plain_cost", "gradient"))
    assert found is not None
    assert found.outcome == RIGHT
    [note] = [each for each in found.notes if "lam" in each]
    assert note.endswith("the value of plain_cost leaves lam out, the gradient does not.")
