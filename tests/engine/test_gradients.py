"""The gradients of the training kernels agree with PyTorch's autograd at widths around a panel."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from steepest import compiled
from steepest.training import engine
from steepest.training.plans import Layers
from steepest.training.settings import ACTIVATIONS, Settings

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())

# Around the panel widths of both dtypes (8 and 16) and the depth block of 256.
WIDTHS = (1, 7, 8, 9, 15, 16, 17, 66, 130)
APPLY = {
    "identity": lambda z: z,
    "relu": torch.relu,
    "leaky_relu": torch.nn.functional.leaky_relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "gelu": torch.nn.functional.gelu,
    "silu": torch.nn.functional.silu,
    "elu": torch.nn.functional.elu,
    "softplus": lambda z: torch.nn.functional.softplus(z, threshold=50),
}


def problem(
    rng: np.random.Generator,
    sizes: tuple[int, ...],
    activations: tuple[str, ...],
    n: int,
    classes: int,
) -> tuple[NDArray[np.float64], NDArray[np.int32], Layers]:
    x = rng.normal(size=(n, sizes[0]))
    y = rng.integers(classes, size=n).astype(np.int32)
    layers: Layers = []
    for d_in, d_out, name in zip(sizes[:-1], sizes[1:], (*activations, "identity"), strict=True):
        layers.append((rng.normal(size=(d_in, d_out)) * d_in**-0.5, rng.normal(size=d_out), name))
    return x, y, layers


def autograd(
    x: NDArray[np.float64], y: NDArray[np.int32], layers: Layers, loss: str
) -> tuple[float, list[tuple[NDArray[np.float64], NDArray[np.float64]]]]:
    parameters = [
        (torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True))
        for w, b, _ in layers
    ]
    z = torch.tensor(x)
    for (w, b), (_, _, name) in zip(parameters, layers, strict=True):
        z = APPLY[name](z @ w + b)
    if loss == "softmax_cross_entropy":
        value = torch.nn.functional.cross_entropy(z, torch.tensor(y, dtype=torch.long))
    elif loss == "binary_cross_entropy":
        value = torch.nn.functional.binary_cross_entropy_with_logits(
            z[:, 0], torch.tensor(y, dtype=torch.float64)
        )
    else:
        value = torch.nn.functional.binary_cross_entropy(
            torch.sigmoid(z[:, 0]), torch.tensor(y, dtype=torch.float64)
        )
    value.backward()
    return float(value.detach()), [(w.grad.numpy(), b.grad.numpy()) for w, b in parameters]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "loss",
    ["binary_cross_entropy", "binary_cross_entropy_from_probabilities", "softmax_cross_entropy"],
)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradients_agree_with_autograd_for_every_loss_activation_and_width(
    loss: str, activation: str
) -> None:
    rng = np.random.default_rng(5)
    shapes = [(), (1,), (9,), (17, 8), (66, 130), (300, 3), (7, 16, 15, 1, 34)]
    for hidden in shapes:
        for n in (1, 2, 5, 7, 50):
            classes = int(rng.choice([2, 3, 4, 5, 11])) if loss == "softmax_cross_entropy" else 2
            settings = Settings(hidden=hidden, activation=activation, loss=loss, dtype="float64")
            d = int(rng.choice(WIDTHS))
            x, y, layers = problem(
                rng, settings.sizes(d, classes), settings.activations(), n, classes
            )
            value, gradients = engine.gradient(x, y, layers, settings, classes)
            expected, expected_gradients = autograd(x, y, layers, loss)
            assert value == pytest.approx(expected, rel=1e-10)
            largest = max(np.abs(g).max() for pair in expected_gradients for g in pair)
            for (dw, db), (dw0, db0) in zip(gradients, expected_gradients, strict=True):
                assert np.abs(dw - dw0).max() <= 1e-10 * largest, (hidden, n, d)
                assert np.abs(db - db0).max() <= 1e-10 * largest, (hidden, n, d)


def test_float32_gradients_agree_with_autograd_to_five_digits() -> None:
    rng = np.random.default_rng(6)
    for d in WIDTHS:
        settings = Settings(hidden=(d, 2 * d), activation="tanh", dtype="float32")
        x, y, layers = problem(rng, settings.sizes(d, 2), settings.activations(), 33, 2)
        _, gradients = engine.gradient(x, y, layers, settings, 2)
        _, expected = autograd(x, y, layers, "binary_cross_entropy")
        largest = max(np.abs(g).max() for pair in expected for g in pair)
        for (dw, db), (dw0, db0) in zip(gradients, expected, strict=True):
            assert dw.dtype == db.dtype == np.float32
            assert max(np.abs(dw - dw0).max(), np.abs(db - db0).max()) <= 1e-5 * largest


@pytest.mark.parametrize("logit", [-100.0, -40.0, -1e-3, 0.0, 1e-3, 40.0, 100.0])
@pytest.mark.parametrize("label", [0, 1])
def test_the_loss_is_accurate_for_large_logits(logit: float, label: int) -> None:
    """One weight of 1, no bias: x is the logit, the loss softplus, the gradient sigmoid - y."""
    settings = Settings(hidden=(), dtype="float64")
    layers: Layers = [(np.ones((1, 1)), np.zeros(1), "identity")]
    loss, gradients = engine.gradient(
        np.array([[logit]]), np.array([label], dtype=np.int32), layers, settings, 2
    )
    margin = logit if label == 0 else -logit
    assert loss == pytest.approx(np.logaddexp(0.0, margin), rel=1e-12)
    sigmoid = 1 / (1 + np.exp(-margin))
    assert gradients[0][1][0] == pytest.approx(sigmoid * (1 if label == 0 else -1), rel=1e-12)


LOSSES_OF_TARGETS = {
    "squared_error": torch.nn.MSELoss(),
    "huber": torch.nn.HuberLoss(delta=0.7),
    "poisson": torch.nn.PoissonNLLLoss(log_input=True, full=False),
    "pinball": lambda z, y: torch.maximum(0.8 * (y - z), -0.2 * (y - z)).mean(),
    "binary_cross_entropy": torch.nn.BCEWithLogitsLoss(),
}


@pytest.mark.parametrize("loss", LOSSES_OF_TARGETS)
def test_gradients_of_several_targets_agree_with_autograd_at_every_width(loss: str) -> None:
    rng = np.random.default_rng(6)
    of_loss: dict[str, dict[str, float]] = {"huber": {"delta": 0.7}, "pinball": {"quantile": 0.8}}
    problem_name = "multilabel" if loss == "binary_cross_entropy" else "regression"
    for hidden, outputs, n in [
        ((), 1, 5),
        ((9,), 1, 50),
        ((), 3, 7),
        ((17, 8), 2, 50),
        ((7, 16), 17, 9),
        ((3,), 4, 1),
    ]:
        if problem_name == "multilabel" and outputs == 1:
            continue
        settings = Settings(hidden=hidden, loss=loss, dtype="float64", **of_loss.get(loss, {}))
        sizes = settings.sizes(8, outputs, problem_name)
        x, _, layers = problem(rng, sizes, settings.activations(), n, 2)
        y = rng.integers(2, size=(n, outputs)).astype(np.float64)
        if problem_name == "regression":
            y = abs(rng.normal(size=(n, outputs)))
        found, gradients = engine.gradient(x, y, layers, settings, outputs, problem=problem_name)
        parameters = [
            (torch.tensor(w, requires_grad=True), torch.tensor(b, requires_grad=True))
            for w, b, _ in layers
        ]
        z = torch.tensor(x)
        for (w, b), (_, _, name) in zip(parameters, layers, strict=True):
            z = APPLY[name](z @ w + b)
        expected = LOSSES_OF_TARGETS[loss](z, torch.tensor(y))
        expected.backward()
        assert found == pytest.approx(float(expected.detach()), rel=1e-10)
        largest = max(float(each.grad.abs().max()) for pair in parameters for each in pair)
        for pair, given in zip(parameters, gradients, strict=True):
            for parameter, gradient in zip(pair, given, strict=True):
                error = np.abs(parameter.grad.numpy() - gradient).max()
                assert error <= 1e-10 * largest, (hidden, outputs, n)
