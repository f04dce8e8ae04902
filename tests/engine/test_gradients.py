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
