"""Section 1.2, gradients with PyTorch: by autograd, by the chain rule, and array shapes."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

import steepest as st
from oracles import check_gradient
from steepest.nn.layers import linear, linear_gradients

PRINTED = 6e-5
"""The rounding error of a value printed with four decimals."""


def make_scalar(value: float, *, gradient: bool = True) -> torch.Tensor:
    return torch.tensor(value, requires_grad=gradient)


def test_autograd_gives_the_gradients_of_a_line() -> None:
    x, w, b = make_scalar(5.0, gradient=False), make_scalar(2.0), make_scalar(1.0)
    y = x * w + b
    y.backward()
    assert (y.item(), w.grad.item(), b.grad.item()) == (11.0, 5.0, 1.0)
    assert x.grad is None


def test_the_helpers_give_the_gradients_of_a_line_as_a_layer() -> None:
    layers = st.enable_gradients([(torch.tensor([[2.0]]), torch.tensor([1.0]), "identity")])
    y = st.network(torch.tensor([5.0]), layers)
    y.backward()
    [(w, b, _)] = layers
    assert (y.item(), w.grad.item(), b.grad.item()) == (11.0, 5.0, 1.0)
    st.apply_gradients(layers, 0.1)
    assert (w.item(), b.item()) == pytest.approx((1.5, 0.9))
    st.clear_gradients(layers)
    assert w.grad is None


def test_gradients_add_up_until_they_are_cleared() -> None:
    x, w, b = make_scalar(5.0, gradient=False), make_scalar(2.0), make_scalar(1.0)

    def backward() -> tuple[float, float]:
        torch.exp(torch.sin(x * w) + b).backward()
        return w.grad.item(), b.grad.item()

    assert backward() == pytest.approx((-6.6191, 1.5777), abs=PRINTED)
    assert backward() == pytest.approx((-13.2382, 3.1554), abs=2 * PRINTED)
    w.grad = b.grad = None
    assert backward() == pytest.approx((-6.6191, 1.5777), abs=PRINTED)


def test_clear_gradients_resets_them() -> None:
    layers = st.enable_gradients([(torch.tensor([[2.0]]), torch.tensor([1.0]), "identity")])
    [(w, b, _)] = layers

    def backward() -> tuple[float, float]:
        torch.exp(torch.sin(torch.tensor([5.0]) @ w) + b).sum().backward()
        return w.grad.item(), b.grad.item()

    assert backward() == pytest.approx((-6.6191, 1.5777), abs=PRINTED)
    assert backward() == pytest.approx((-13.2382, 3.1554), abs=2 * PRINTED)
    st.clear_gradients(layers)
    assert backward() == pytest.approx((-6.6191, 1.5777), abs=PRINTED)


def test_the_chain_rule_by_hand_gives_the_same_gradients() -> None:
    # y = e^u, u = s + b, s = sin v, v = x w: dy/dw = e^u cos(v) x and dy/db = e^u.
    x, w, b = 5.0, 2.0, 1.0
    v = x * w
    y = math.exp(math.sin(v) + b)
    assert y * math.cos(v) * x == pytest.approx(-6.6191, abs=PRINTED)
    assert y == pytest.approx(1.5777, abs=PRINTED)


@pytest.mark.parametrize("kind", [np.array, torch.tensor], ids=["numpy", "torch"])
def test_products_of_arrays_are_elementwise_or_matrix_products(kind: type) -> None:
    a, b = kind([1, 2]), kind([3, 4])
    assert (a * b).tolist() == [3, 8]
    assert int(a @ b) == 11
    assert (a @ kind([[3, 4, 5], [6, 7, 8]])).tolist() == [15, 18, 21]


@pytest.mark.parametrize("kind", [np.array, torch.tensor], ids=["numpy", "torch"])
def test_a_column_broadcasts_only_with_a_second_axis(kind: type) -> None:
    table, column = kind([[1, 2, 3], [4, 5, 6]]), kind([1, 10])
    with pytest.raises((ValueError, RuntimeError)):
        table + column
    assert (table + column[:, None]).tolist() == [[2, 3, 4], [14, 15, 16]]
    assert (table.T + column[None, :]).tolist() == [[2, 14], [3, 15], [4, 16]]


def test_the_gradients_of_bce_sigmoid_and_a_linear_layer_are_right() -> None:
    """Derived by hand, and compared with finite differences and autograd."""
    rng = np.random.default_rng(12)
    x, w, b = rng.normal(size=(6, 5)), rng.normal(size=(5, 1)), rng.normal(size=1)
    y = np.array([0, 1, 1, 0, 1, 0])
    z = linear(x, w, b)
    y_hat = st.sigmoid(z)
    at_y_hat = st.bce_loss_gradient(y[:, None], y_hat)
    check_gradient(lambda v: st.bce_loss(y[:, None], v), at_y_hat, y_hat)
    at_z = at_y_hat * st.sigmoid_gradient(z)
    check_gradient(lambda v: st.bce_loss(y[:, None], st.sigmoid(v)), at_z, z)
    _, at_w, at_b = linear_gradients(x, w, at_z)

    def loss(v: object, bias: object) -> object:
        inputs = torch.from_numpy(x) if isinstance(v, torch.Tensor) else x
        return st.bce_loss(y[:, None], st.sigmoid(linear(inputs, v, bias)))

    check_gradient(
        lambda v: loss(v, torch.tensor(b) if isinstance(v, torch.Tensor) else b), at_w, w
    )
    check_gradient(
        lambda v: st.bce_loss(
            y[:, None],
            st.sigmoid((torch.from_numpy(x @ w) if isinstance(v, torch.Tensor) else x @ w) + v),
        ),
        at_b,
        b,
    )
    # Through the logit the product of the first two collapses to (y_hat - y) / n.
    assert at_z == pytest.approx((y_hat - y[:, None]) / 6, rel=1e-12)
    assert at_z == pytest.approx(st.bce_with_logits_gradient(y[:, None], z), rel=1e-12)
