"""Forms of other courses do not make a wrong function right."""

from __future__ import annotations

from typing import Any

import numpy as np

from steepest.checks.checking import check


def test_network_that_uses_the_given_activations_is_not_right_with_others() -> None:
    def network(x: Any, params: Any) -> Any:
        after = [h for _, _, h in params[1:]] + [params[-1][2]]
        for (w, b, _), h in zip(params, after, strict=True):
            x = h(x @ w + b)
        return x[..., 0] if x.shape[-1] == 1 else x

    assert not check(network, "network", locate=False).ok


def test_balanced_accuracy_is_not_right_for_one_hot_labels() -> None:
    def accuracy(y: Any, y_hat: Any) -> Any:
        hits = (y_hat > 0.5) == (y == 1)
        return np.mean([hits[y == c].mean() for c in (0, 1) if (y == c).any()])

    assert not check(accuracy, "accuracy", locate=False).ok


def test_accuracy_of_one_hot_rows_is_right() -> None:
    def accuracy(y: Any, y_hat: Any) -> Any:
        return np.mean(y.argmax(axis=1) == y_hat.argmax(axis=1))

    assert check(accuracy, "accuracy").ok
