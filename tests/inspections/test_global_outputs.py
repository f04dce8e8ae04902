"""Functions of samples whose weights are global names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from steepest.inspections.finding import UserCode
from steepest.inspections.global_outputs import check_output_of_globals

W1, b1 = np.ones((3, 4)), np.zeros(4)
W2, b2 = np.ones((4, 2)), np.zeros(2)
USER_CODE = UserCode({__file__}, Path("elsewhere"))


def relu(z: Any) -> Any:
    return np.maximum(z, 0)


def net(X: Any) -> Any:
    hidden = relu(X.reshape((-1, 3)) @ W1 + b1)
    return hidden @ W2 + b2


def other_net(X: Any) -> Any:
    return np.sin(net(X))


def test_global_weights_explain_the_output_and_keep_their_values() -> None:
    verdict = check_output_of_globals(net, "net", globals(), USER_CODE)
    assert verdict is not None
    assert verdict.ok
    assert "X @ W1 + b1, relu, A1 @ W2 + b2" in verdict.sentence
    assert (W1 == 1).all()
    assert not b2.any()


def test_an_unknown_activation_gets_no_verdict() -> None:
    assert check_output_of_globals(other_net, "other_net", globals(), USER_CODE) is None
    assert (W2 == 1).all()
