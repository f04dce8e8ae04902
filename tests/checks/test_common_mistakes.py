"""The commonest mistakes of the exercise have a name, and a line, given or found by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.inspections.function_outputs import check_function_output


def network(x: Any, layers: Any) -> Any:
    for W, b, h in layers:
        x = h(x @ W) + b
    return x.squeeze()


def softmax(z: Any) -> Any:
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1)


def softmax_loss(z: Any, y: Any) -> Any:
    p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    return -np.log(p[:, y]).mean()


NETWORK = "activation before bias and squeeze of a batch of one"
MISTAKES = [
    (network, NETWORK, "x = h(x @ W + b)"),
    (softmax, "keepdims missing", "e = np.exp(z - z.max(axis=1))"),
    (
        softmax_loss,
        "whole columns for one element",
        "return -np.log(p[np.arange(len(y)), y]).mean()",
    ),
]


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize(("function", "mistake", "line"), MISTAKES)
def test_a_common_mistake_has_its_name_and_line(
    function: Callable[..., Any], mistake: str, line: str, named: bool
) -> None:
    found = st.check(function, function.__name__, found_by_name=named)
    assert found.mistake == mistake
    assert found.location is not None
    assert found.fix is not None
    assert line in (found.location.text, found.fix.after)


def forward(x: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    h = np.maximum(x @ W1, 0) + b1
    return 1 / (1 + np.exp(-(h @ W2 + b2)))


def test_a_bias_behind_the_activation_of_one_layer_is_named() -> None:
    verdict = check_function_output(forward, "forward", {})
    assert verdict is not None
    assert verdict.mistake == "activation before bias"
    assert "adds b1 after the activation" in verdict.sentence


def test_an_edit_that_returns_no_gradient_any_more_corrects_none() -> None:
    def softmax_loss(logits: Any, labels: Any) -> Any:
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        p, n = e / e.sum(axis=1, keepdims=True), len(labels)
        loss = -np.log(p[np.arange(n), labels]).mean()
        p[np.arange(n), labels] -= 1
        return loss, p

    found = st.check(softmax_loss, "softmax_loss")
    assert found.mistake == "gradient not divided by the number of samples"
    assert found.fix is None or "-= 0" not in found.fix.after
