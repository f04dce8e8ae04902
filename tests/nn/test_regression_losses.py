"""The losses of numbers and labels agree with PyTorch, scikit-learn and finite differences."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from sklearn.metrics import mean_pinball_loss

from oracles import check_gradient
from steepest.errors import DataError, SettingsError
from steepest.nn import regression_losses as losses

RNG = np.random.default_rng(3)
Y, Z = np.abs(RNG.normal(size=(20, 3))) * 2, RNG.normal(size=(20, 3))
PYTORCH: dict[str, tuple[dict[str, float], Any]] = {
    "squared_error": ({}, torch.nn.MSELoss()),
    "huber": ({"delta": 0.7}, torch.nn.HuberLoss(delta=0.7)),
    "poisson": ({}, torch.nn.PoissonNLLLoss(log_input=True, full=False)),
}


@pytest.mark.parametrize("name", PYTORCH)
def test_a_loss_of_numbers_and_its_gradient_are_those_of_pytorch(name: str) -> None:
    options, module = PYTORCH[name]
    loss = losses.regression_loss(name, **options)
    z = torch.tensor(Z, requires_grad=True)
    expected = module(z, torch.tensor(Y))
    [gradient] = torch.autograd.grad(expected, z)
    assert loss.each(Y, Z).mean() == pytest.approx(float(expected.detach()), rel=1e-12)
    np.testing.assert_allclose(loss.gradient(Y, Z), gradient.numpy(), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("quantile", [0.1, 0.5, 0.9])
def test_the_pinball_loss_is_that_of_scikit_learn(quantile: float) -> None:
    loss = losses.regression_loss("pinball", quantile=quantile)
    expected = mean_pinball_loss(Y, Z, alpha=quantile)
    assert loss.each(Y, Z).mean() == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("library", [np.asarray, torch.tensor])
@pytest.mark.parametrize(
    ("function", "gradient", "options"),
    [
        (losses.squared_error, losses.squared_error_gradient, {}),
        (losses.huber_loss, losses.huber_loss_gradient, {"delta": 0.7}),
        (losses.poisson_loss, losses.poisson_loss_gradient, {}),
        (losses.pinball_loss, losses.pinball_loss_gradient, {"quantile": 0.8}),
    ],
)
def test_gradients_agree_with_finite_differences_and_autograd(
    function: Any, gradient: Any, options: dict[str, float], library: Any
) -> None:
    found = np.asarray(gradient(library(Y), library(Z), **options))
    check_gradient(lambda z: function(Y, z, **options), found, Z)


def test_the_pinball_slope_at_the_target_is_that_below_it() -> None:
    """As scikit-learn's gradient boosting: -quantile where y >= prediction."""
    assert losses.pinball_loss_gradient([1.0], [1.0], 0.9).tolist() == [-0.9]


def test_the_loss_of_labels_is_the_mean_of_binary_cross_entropy() -> None:
    y = (Y > 1).astype(float)
    z = torch.tensor(Z, requires_grad=True)
    expected = torch.nn.BCEWithLogitsLoss()(z, torch.tensor(y))
    [gradient] = torch.autograd.grad(expected, z)
    loss = losses.multilabel_loss()
    assert loss.each(y, Z).mean() == pytest.approx(float(expected.detach()), rel=1e-12)
    np.testing.assert_allclose(loss.gradient(y, Z), gradient.numpy(), rtol=1e-10, atol=1e-15)
    each = loss.smoothed(y, Z, 0.0) / len(y)
    np.testing.assert_allclose(each, gradient.numpy(), rtol=1e-10, atol=1e-15)


def test_wrong_arguments_of_losses_are_refused_in_a_sentence() -> None:
    with pytest.raises(SettingsError, match=r"^delta must be a positive number, got -1"):
        losses.huber_loss([0.0], [0.0], delta=-1)
    with pytest.raises(SettingsError, match=r"^quantile must be a number in \(0, 1\), got 0"):
        losses.pinball_loss([0.0], [0.0], quantile=0)
    with pytest.raises(DataError, match=r"^y and prediction must have the same shape and at least"):
        losses.squared_error([0.0], [0.0, 1.0])
