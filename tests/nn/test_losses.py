"""Losses: values at the edges, symmetry, and gradients against two witnesses."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, strategies as st
from torch.nn import functional

from oracles import check_gradient, relative
from steepest.errors import DataError
from steepest.nn import losses
from steepest.nn.losses import LOSSES

BITS = st.lists(st.booleans(), min_size=1, max_size=6)


def both_kinds(function: Callable[..., Any], y: np.ndarray, prediction: np.ndarray) -> float:
    """The value from arrays, compared with the value from tensors."""
    array = function(y, prediction)
    tensor = function(torch.from_numpy(y), torch.from_numpy(prediction))
    assert tensor.shape == ()
    assert float(tensor) == pytest.approx(float(array), rel=1e-13, abs=1e-300)
    return float(array)


@given(BITS, st.data())
def test_bce_agrees_with_its_formula_and_torch(bits: list[bool], data: st.DataObject) -> None:
    y = np.array(bits, dtype=float)
    p = np.array([data.draw(st.floats(1e-6, 1 - 1e-6)) for _ in bits])
    value = both_kinds(losses.bce_loss, y, p)
    assert value == pytest.approx(float(losses.naive_bce_loss(y, p)), rel=1e-12)
    torchs = functional.binary_cross_entropy(torch.from_numpy(p), torch.from_numpy(y))
    assert value == pytest.approx(float(torchs), rel=1e-12)


@given(BITS, st.data())
def test_bce_gradient(bits: list[bool], data: st.DataObject) -> None:
    # By hand, y = 1, p = 0.25, one sample: d/dp of -ln p is -1/p = -4.
    y = np.array(bits, dtype=float)
    p = np.array([data.draw(st.floats(0.01, 0.99)) for _ in bits])
    check_gradient(lambda v: losses.bce_loss(y, v), losses.bce_loss_gradient(y, p), p)
    assert losses.bce_loss_gradient([1], [0.25]).tolist() == [-4.0]


def test_the_bce_gradient_is_evaluated_at_the_clipped_probability() -> None:
    eps = np.finfo(np.float64).eps
    y, p = np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.0, 1.0, 1.0, 0.0])
    found = losses.bce_loss_gradient(y, p)
    assert found == pytest.approx(np.array([-1 / eps, 1 / eps, -1, 1]) / 4, rel=1e-12)
    tensor = torch.tensor(p, requires_grad=True)
    losses.bce_loss(torch.tensor(y), tensor).backward()
    assert tensor.grad is not None
    assert tensor.grad.numpy() == pytest.approx(found, rel=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@given(st.integers(0, 2**20), st.booleans())
def test_flipping_the_label_is_exactly_symmetric(dtype: Any, k: int, bit: bool) -> None:
    p = np.array([k / 2**20], dtype=dtype)  # 1 - p is exact
    one = losses.bce_loss(np.array([bit]), p)
    assert one == losses.bce_loss(np.array([not bit]), 1 - p)
    assert one.dtype == dtype
    here, there = (
        losses.bce_loss_gradient(np.array([b]), q) for b, q in ((bit, p), (not bit, 1 - p))
    )
    assert here == -there


@given(BITS, st.data())
def test_bce_with_logits_agrees_with_eighty_digits(bits: list[bool], data: st.DataObject) -> None:
    y = np.array(bits, dtype=float)
    z = np.array([data.draw(st.floats(-100, 100)) for _ in bits])
    with localcontext(prec=80):
        # -log of the label's probability, 1 / (1 + e^-m) with the margin m = z or -z.
        powers = [(-Decimal(v) if b else Decimal(v)).exp() for b, v in zip(bits, z, strict=True)]
        expected = float(sum((1 + e).ln() for e in powers) / len(y))
        slopes = [e / (1 + e) * (-1 if b else 1) for b, e in zip(bits, powers, strict=True)]
        gradient = [float(slope / len(y)) for slope in slopes]
    assert both_kinds(losses.bce_with_logits, y, z) == pytest.approx(expected, rel=1e-14)
    assert losses.bce_with_logits_gradient(y, z) == pytest.approx(gradient, rel=1e-14, abs=0)


@given(BITS, st.data())
def test_bce_with_logits_gradient(bits: list[bool], data: st.DataObject) -> None:
    # By hand, y = 1, z = 0, one sample: sigmoid(0) - 1 = -0.5.
    y = np.array(bits, dtype=float)
    z = np.array([data.draw(st.floats(-8, 8)) for _ in bits])
    gradient = losses.bce_with_logits_gradient(y, z)
    check_gradient(lambda v: losses.bce_with_logits(y, v), gradient, z)
    assert losses.bce_with_logits_gradient([1], [0.0]).tolist() == [-0.5]


def test_autograd_of_bce_with_logits_at_zero() -> None:
    z = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    losses.bce_with_logits([0, 1], z).backward()
    assert z.grad is not None
    assert z.grad.tolist() == [0.25, -0.25]


@given(st.integers(1, 5), st.integers(2, 5), st.integers(0, 2**32), st.sampled_from([1, 30, 300]))
def test_softmax_cross_entropy_agrees_with_torch(
    n: int, classes: int, seed: int, size: int
) -> None:
    rng = np.random.default_rng(seed)
    y, z = rng.integers(classes, size=n), size * rng.normal(size=(n, classes))
    expected = float(functional.cross_entropy(torch.from_numpy(z), torch.from_numpy(y)))
    found = both_kinds(losses.softmax_cross_entropy, y, z)
    assert found == pytest.approx(expected, rel=1e-12, abs=1e-13)


@given(st.integers(1, 5), st.integers(2, 5), st.integers(0, 2**32))
def test_softmax_cross_entropy_gradient(n: int, classes: int, seed: int) -> None:
    # By hand, two equal logits, class 1, one sample: (1/2, 1/2) - (0, 1) = (1/2, -1/2).
    rng = np.random.default_rng(seed)
    y, z = rng.integers(classes, size=n), rng.normal(size=(n, classes))
    gradient = losses.softmax_cross_entropy_gradient(y, z)
    check_gradient(lambda v: losses.softmax_cross_entropy(y, v), gradient, z)
    assert gradient.sum(axis=1) == pytest.approx(np.zeros(n), abs=1e-15)
    assert losses.softmax_cross_entropy_gradient([1], [[0.0, 0.0]]).tolist() == [[0.5, -0.5]]


def test_two_classes_by_softmax_are_the_binary_loss_of_the_difference() -> None:
    z = np.array([[0.3, -1.2], [2.0, 2.5], [-0.4, 0.1]])
    binary = losses.bce_with_logits([0, 1, 1], z[:, 1] - z[:, 0])
    assert losses.softmax_cross_entropy([0, 1, 1], z) == pytest.approx(binary, rel=1e-14)


def test_softmax_cross_entropy_is_finite_for_large_logits() -> None:
    z = np.array([[1000.0, -1000.0, 0.0]])
    assert float(losses.softmax_cross_entropy([0], z)) == 0
    assert float(losses.softmax_cross_entropy([1], z)) == 2000
    assert losses.softmax_cross_entropy_gradient([1], z).tolist() == [[1, -1, 0]]


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_the_losses_of_the_table_are_the_functions(name: str) -> None:
    rng = np.random.default_rng(3)
    units = 3 if name.startswith("softmax") else 1
    y, z = rng.integers(max(units, 2), size=7), rng.normal(size=(7, units))
    loss = LOSSES[name]
    check_gradient(lambda v: loss.each(y, v).mean(), loss.gradient(y, z), z)
    assert loss.each(y, z).shape == (7,)
    assert loss.gradient(torch.from_numpy(y), torch.from_numpy(z)).numpy() == pytest.approx(
        loss.gradient(y, z), abs=1e-15
    )


def test_class_1_iff_the_logit_is_above_0_and_argmax_takes_the_first() -> None:
    z = np.array([[-1e-300], [0.0], [1e-300]])
    for name in ("binary_cross_entropy", "binary_cross_entropy_from_probabilities"):
        assert LOSSES[name].predicted(z).tolist() == [False, False, True]
    tied = np.array([[1.0, 1.0], [0.0, 1.0]])
    for kind in (tied, torch.from_numpy(tied)):
        assert LOSSES["softmax_cross_entropy"].predicted(kind).tolist() == [0, 1]


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_no_reduction_gives_one_loss_a_sample_in_the_dtype_of_the_prediction(name: str) -> None:
    z = np.array([[0.3, 1.0], [0.2, -1.0]], dtype=np.float32)
    z = z if name.startswith("softmax") else z[:, :1]
    assert LOSSES[name].each(np.array([0, 1]), z).dtype == np.float32
    assert LOSSES[name].gradient(np.array([0, 1]), z).dtype == np.float32


def test_labels_are_converted_to_the_library_of_the_predictions() -> None:
    p = np.array([0.25, 0.75], dtype=np.float32)
    for y in ([0, 1], np.array([0, 1]), np.array([False, True]), torch.tensor([0, 1])):
        assert losses.bce_loss(y, p).dtype == np.float32
        assert float(losses.bce_loss(y, torch.from_numpy(p))) == pytest.approx(0.28768207)
    assert relative(losses.bce_loss_gradient([0, 1], p), np.array([2, -2]) / 3) < 1e-6


def test_nan_gives_nan() -> None:
    assert np.isnan(losses.bce_loss([1], [np.nan]))
    assert np.isnan(losses.bce_with_logits([1], [np.nan]))
    assert np.isnan(losses.softmax_cross_entropy([1], [[np.nan, 0.0]]))


@pytest.mark.parametrize(
    ("y", "y_hat", "message"),
    [
        ([0, 1], [0.5], "y and y_hat must have the same shape, got (2,) and (1,)"),
        (
            [0, 1],
            [[0.5], [0.5]],
            "y and y_hat must have the same shape, got (2,) and (2, 1) (use y_hat[:, 0])",
        ),
        ([], [], "y and y_hat must hold at least one sample, got shape (0,)"),
        ([2], [0.5], "y must hold labels from 0 to 1, got 2 (use class codes 0 and 1)"),
        (
            [1],
            [1.5],
            "y_hat must hold probabilities from 0 to 1, got 1.5 (use bce_with_logits for logits)",
        ),
        (
            [1],
            [-0.1],
            "y_hat must hold probabilities from 0 to 1, got -0.1 (use bce_with_logits for logits)",
        ),
        (["a"], [0.5], "y must hold real numbers, got dtype <U1"),
    ],
)
def test_invalid_input_of_bce_raises_a_data_error(y: Any, y_hat: Any, message: str) -> None:
    for function in (losses.bce_loss, losses.bce_loss_gradient, losses.naive_bce_loss):
        with pytest.raises(DataError) as caught:
            function(y, y_hat)
        assert str(caught.value) == message


@pytest.mark.parametrize(
    ("y", "z", "message"),
    [
        (
            [0, 1],
            [[0.0, 1.0]],
            "y must have shape (n,) and z shape (n, classes), got (2,) and (1, 2)",
        ),
        ([0], [0.0], "y must have shape (n,) and z shape (n, classes), got (1,) and (1,)"),
        (
            np.zeros(0, dtype=int),
            np.zeros((0, 2)),
            "y and z must hold at least one sample, got shape (0,)",
        ),
        (
            [1.0],
            [[0.0, 1.0]],
            "y must hold integer class codes, got dtype float64 (use y.astype(int))",
        ),
        (
            [2],
            [[0.0, 1.0]],
            "y must hold class codes from 0 to 1 for 2 logits, got 2 (codes count from 0)",
        ),
    ],
)
def test_invalid_input_of_softmax_cross_entropy_raises_a_data_error(
    y: Any, z: Any, message: str
) -> None:
    for function in (losses.softmax_cross_entropy, losses.softmax_cross_entropy_gradient):
        with pytest.raises(DataError) as caught:
            function(y, z)
        assert str(caught.value) == message


def test_logits_are_unbounded_and_labels_are_not() -> None:
    with pytest.raises(DataError, match=r"^y must hold labels from 0 to 1, got -1 "):
        losses.bce_with_logits([-1], [3.0])
