"""Clipping and weight decay against PyTorch."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from steepest.nn.regularisation import add_weight_decay, clip_by_norm
from steepest.nn.rules import Sgd


@pytest.mark.parametrize("largest", [1e-3, 0.7, 1e3])
def test_clipping_is_that_of_torch(largest: float) -> None:
    rng = np.random.default_rng(3)
    gradients = [rng.normal(size=(4, 3)), rng.normal(size=3)]
    parameters = [torch.zeros(g.shape, dtype=torch.float64, requires_grad=True) for g in gradients]
    for parameter, g in zip(parameters, gradients, strict=True):
        parameter.grad = torch.tensor(g)
    torch.nn.utils.clip_grad_norm_(parameters, largest)
    for found, parameter in zip(clip_by_norm(gradients, largest), parameters, strict=True):
        assert parameter.grad is not None
        assert found == pytest.approx(parameter.grad.numpy(), rel=1e-14)


def test_a_gradient_of_norm_5_is_clipped_as_by_hand() -> None:
    # |(3, 4)| = 5, so the factor is 2 / 5.000001.
    [found] = clip_by_norm([np.array([3.0, 4.0])], 2.0)
    assert found.tolist() == pytest.approx([6 / 5.000001, 8 / 5.000001], rel=1e-15)
    [kept] = clip_by_norm([np.array([3.0, 4.0])], 5.1)
    assert kept.tolist() == [3.0, 4.0]


def test_weight_decay_is_that_of_torch_and_the_gradient_of_the_penalty() -> None:
    w, g = np.array([0.5, -2.0]), np.array([0.1, 0.2])
    parameter = torch.tensor(w, requires_grad=True)
    parameter.grad = torch.tensor(g)
    torch.optim.SGD([parameter], lr=0.1, weight_decay=0.3).step()
    changed = add_weight_decay([g], [w], 0.3)
    [[moved], _] = Sgd().step([w], changed, None, 0.1)
    assert moved == pytest.approx(parameter.detach().numpy(), rel=1e-15)
    h = 1e-6
    for k, unit in enumerate(np.eye(2)):
        above, below = ((0.15 * ((w + s * h * unit) ** 2).sum()) for s in (1, -1))
        assert changed[0][k] - g[k] == pytest.approx((above - below) / (2 * h), abs=1e-8)
