"""Sections 1.3 to 1.5: activations, losses, the one-layer model, networks, initialisation."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.nn.losses import naive_bce_loss

PRINTED = 6e-5
"""The rounding error of a value printed with four decimals."""

KINDS = pytest.mark.parametrize("kind", [np.array, torch.tensor], ids=["numpy", "torch"])

Y = [0, 1, 1, 1, 0]
Y_HAT = [0.1784, 0.3674, 0.5676, 0.3376, 0.2119]


# --- sigmoid ------------------------------------------------------------------------------------


@KINDS
def test_sigmoid_at_zero_is_exactly_a_half(kind: Any) -> None:
    assert float(st.sigmoid(kind(0.0))) == 0.5


def test_sigmoid_of_large_float32_numbers_gives_no_warning() -> None:
    for low, high in (
        (np.float32(-100), np.float32(100)),
        (torch.tensor(-100.0), torch.tensor(100.0)),
    ):
        assert 0 <= float(st.sigmoid(low)) < 1e-40
        assert float(st.sigmoid(high)) == 1.0
        assert str(st.sigmoid(high).dtype).endswith("float32")


@KINDS
def test_sigmoid_accepts_integers(kind: Any) -> None:
    assert st.sigmoid(kind([-1, 0, 1])).tolist() == pytest.approx([0.26894142, 0.5, 0.73105858])


@KINDS
def test_sigmoid_gives_the_values_of_the_exercise(kind: Any) -> None:
    found = st.sigmoid(kind([4.8172, 3.7961, 4.9214, -0.3893, -4.1678]))
    assert found[:4].tolist() == pytest.approx([0.9920, 0.9780, 0.9928, 0.4039], abs=PRINTED)
    assert float(found[4]) == pytest.approx(0.01525, abs=6e-6)


# --- relu ---------------------------------------------------------------------------------------


@KINDS
def test_relu_is_zero_for_negative_numbers_and_keeps_the_shape(kind: Any) -> None:
    x = kind([[-2, 0, 3], [1, -1, 0]])
    assert st.relu(x).tolist() == [[0, 0, 3], [1, 0, 0]]
    assert st.relu(x).shape == x.shape
    assert float(st.relu(kind(0.0))) == 0


# --- binary cross-entropy -----------------------------------------------------------------------


@KINDS
def test_bce_accepts_integer_labels_and_returns_their_mean_loss(kind: Any) -> None:
    loss = st.bce_loss(kind(Y), kind(Y_HAT))
    assert loss.shape == ()
    assert float(loss) == pytest.approx(0.6176, abs=PRINTED)


@KINDS
def test_bce_is_symmetric_when_labels_and_predictions_are_flipped(kind: Any) -> None:
    for k in range(65):
        p = k / 64  # 1 - p is exact in both dtypes
        for bit in (0, 1):
            assert st.bce_loss(kind([bit]), kind([p])) == st.bce_loss(
                kind([1 - bit]), kind([1 - p])
            )


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("kind", [np.asarray, torch.as_tensor], ids=["numpy", "torch"])
def test_bce_of_perfect_and_of_entirely_wrong_predictions_is_finite(kind: Any, dtype: str) -> None:
    y = np.array([0, 1, 1, 0])
    perfect, wrong = kind(y.astype(dtype)), kind((1 - y).astype(dtype))
    assert 0 < float(st.bce_loss(kind(y), perfect)) < 1e-6
    worst = float(st.bce_loss(kind(y), wrong))
    assert 10 < worst < np.inf
    if dtype == "float32":
        assert float(st.bce_loss(kind(y), perfect)) == pytest.approx(1.2e-7, abs=1e-9)
        assert worst == pytest.approx(15.94, abs=6e-3)


def test_bce_and_its_gradient_clip_predictions_at_eps() -> None:
    for dtype in (np.float32, np.float64):
        eps = np.finfo(dtype).eps
        y_hat = np.array([0, 1], dtype=dtype)
        assert st.bce_loss([1, 0], y_hat) == pytest.approx(-np.log(eps), rel=1e-6)
        slopes = st.bce_loss_gradient([1, 0], y_hat)
        assert slopes == pytest.approx(np.array([-0.5, 0.5]) / eps, rel=1e-6)


def test_bce_of_a_prediction_above_1_is_an_error() -> None:
    with pytest.raises(st.DataError) as caught:
        st.bce_loss([1, 0], [0.5, 1.2])
    assert str(caught.value) == (
        "y_hat must hold probabilities from 0 to 1, got 1.2 (use bce_with_logits for logits)"
    )


@KINDS
def test_bce_from_logits_is_accurate_from_minus_100_to_100(kind: Any) -> None:
    z = np.arange(-100.0, 101.0)
    for bit in (0, 1):
        margin = z if bit else -z
        # -log sigmoid(m) and its slope: exp(-m) to first order where the margin is large.
        losses = [float(st.bce_with_logits(kind([bit]), kind([v]))) for v in z]
        slopes = [float(st.bce_with_logits_gradient(kind([bit]), kind([v]))[0]) for v in z]
        expected = np.logaddexp(0, -margin)
        assert losses == pytest.approx(expected.tolist(), rel=1e-14)
        sizes = np.exp(-np.logaddexp(0, margin))
        assert slopes == pytest.approx(((1 - 2 * bit) * sizes).tolist(), rel=1e-13)


# --- the naive formula --------------------------------------------------------------------------


@KINDS
def test_the_naive_formula_gives_nan_for_perfect_and_inf_for_wrong_predictions(kind: Any) -> None:
    y = kind([0.0, 1.0])
    assert np.isnan(float(naive_bce_loss(y, y)))
    assert float(naive_bce_loss(y, 1 - y)) == np.inf
    assert float(naive_bce_loss(kind(Y), kind(Y_HAT))) == pytest.approx(0.6176, abs=PRINTED)


def replace_zeros_and_ones(p: torch.Tensor) -> torch.Tensor:
    """The fix in the exercise: exact 0 and 1 are replaced by numbers close to them."""
    p = torch.where(p == 0, torch.full_like(p, 1e-10), p)
    return torch.where(p == 1, torch.full_like(p, 1 - 1e-10), p)


def naive_slope(z: torch.Tensor, y: float) -> float:
    z = z.clone().requires_grad_()
    y_hat = 1 / (1 + torch.exp(-z))  # as the formula is written
    naive_bce_loss(torch.tensor([y], dtype=z.dtype), replace_zeros_and_ones(y_hat)).backward()
    assert z.grad is not None
    return float(z.grad[0])


def test_replacing_exact_zeros_and_ones_breaks_the_gradient_and_logits_do_not() -> None:
    far = torch.tensor([40.0], dtype=torch.float64)
    assert naive_slope(far, 0.0) == 0.0
    assert float(st.bce_with_logits_gradient([0], far)[0]) == 1.0
    farther = torch.tensor([-110.0])
    assert np.isnan(naive_slope(farther, 1.0))
    assert float(st.bce_with_logits_gradient([1], farther)[0]) == -1.0


# --- models -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("global_seeds")
def test_the_one_layer_model_gives_the_output_of_the_exercise() -> None:
    torch.manual_seed(12345)
    w, b, x = torch.randn(5), torch.randn(1), torch.randn(5)
    y_hat = st.network(x, [(w[:, None], b, "sigmoid")])
    assert y_hat.shape == ()
    assert float(y_hat) == pytest.approx(0.0841, abs=PRINTED)
    assert float(y_hat) == pytest.approx(float(st.sigmoid(x @ w + b)[0]), rel=1e-6)


def make_seeded_layers_and_input() -> tuple[list[Any], torch.Tensor]:
    torch.manual_seed(12345)
    first = torch.randn(5, 10), torch.zeros(10), "relu"
    second = torch.randn(10, 1), torch.zeros(1), "sigmoid"
    return [first, second], torch.randn(2, 5)


@pytest.mark.usefixtures("global_seeds")
def test_the_network_gives_the_outputs_of_the_exercise() -> None:
    layers, x = make_seeded_layers_and_input()
    y_hat = st.network(x, layers)
    assert y_hat.shape == (2,)
    assert y_hat.tolist() == pytest.approx([0.7187, 0.1632], abs=PRINTED)
    arrays = [(w.numpy(), b.numpy(), activation) for w, b, activation in layers]
    assert st.network(x.numpy(), arrays).tolist() == pytest.approx(y_hat.tolist(), rel=1e-6)
    assert float(st.network(x[1], layers)) == pytest.approx(y_hat[1].item(), rel=1e-6)


@pytest.mark.usefixtures("global_seeds")
def test_activations_may_be_functions() -> None:
    layers, x = make_seeded_layers_and_input()
    own = [(layers[0][0], layers[0][1], torch.relu), (layers[1][0], layers[1][1], st.sigmoid)]
    assert st.network(x, own).tolist() == pytest.approx([0.7187, 0.1632], abs=PRINTED)


def test_a_network_with_identity_functions_is_one_linear_map() -> None:
    layers = st.make_network((5, 10, 7, 1), lambda z: z, lambda z: z, seed=0)
    x = np.random.default_rng(0).normal(size=(4, 5))
    (w1, _, _), (w2, _, _), (w3, _, _) = layers
    assert st.network(x, layers) == pytest.approx((x @ (w1 @ w2 @ w3))[:, 0], rel=1e-12)


# --- initialisation -----------------------------------------------------------------------------


def test_a_layer_has_the_initialisation_of_the_exercise() -> None:
    w, b, activation = st.make_layer(100_000, 2, "relu", mode="fan_out", seed=0)
    assert (w.shape, w.dtype, b.tolist(), activation) == ((100_000, 2), np.float64, [0, 0], "relu")
    assert w.std() == pytest.approx(1, abs=0.01)
    assert w.mean() == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("d_out", [2, 8])
def test_the_variance_of_the_weights_is_2_over_fan(d_out: int) -> None:
    # At d_out = 2 variance and deviation are both 1, so the exercise's assertion cannot fail.
    w, _, _ = st.make_layer(100_000, d_out, "relu", mode="fan_out", seed=1)
    assert w.std() == pytest.approx(np.sqrt(2 / d_out), rel=0.01)
    v, _, _ = st.make_layer(400, 500, "relu", seed=1)
    assert v.std() == pytest.approx(np.sqrt(2 / 400), rel=0.01)
