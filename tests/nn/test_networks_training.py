"""The pieces of one's own loop: batches, an epoch of training, and how it stops."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, strategies as st

from steepest import random
from steepest.errors import DataError, DivergedWarning, SettingsError
from steepest.nn.layers import parameters_of, with_parameters
from steepest.nn.networks import (
    batch_rows,
    evaluate,
    make_network,
    network,
    train_epoch,
)

DOUBLE = torch.zeros(1, dtype=torch.float64)


def problem(n: int = 40, d: int = 3, classes: int = 2) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(4)
    x = rng.normal(size=(n, d))
    return x, rng.integers(classes, size=n)


@given(
    st.integers(1, 40), st.one_of(st.none(), st.integers(1, 50)), st.booleans(), st.integers(0, 99)
)
def test_batches_are_slices_of_the_permutation_of_the_epoch(
    n: int, batch_size: int | None, drop_last: bool, seed: int
) -> None:
    order = random.permutation(seed, random.SHUFFLE, 3, n).tolist()
    batches = [rows.tolist() for rows in batch_rows(n, batch_size, drop_last, seed, epoch=3)]
    size = min(batch_size or n, n)
    left_out = n % size if drop_last else 0
    assert [row for batch in batches for row in batch] == order[: n - left_out]
    assert all(len(batch) == size for batch in batches[:-1])
    assert len(batches) == (n // size if drop_last else -(-n // size))


@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_an_epoch_is_sgd_over_the_batches_by_autograd(output: str) -> None:
    x, y = problem()
    units = 1 if output == "sigmoid" else 2
    start = make_network((3, 5, units), "tanh", output, seed=6)
    layers, loss, share = train_epoch(start, x, y, 0.3, 16, seed=5, epoch=2)
    own = [torch.from_numpy(p.copy()).requires_grad_() for p in parameters_of(start)]
    seen, right = 0.0, 0
    for rows in batch_rows(40, 16, False, 5, 2):
        raw = with_parameters([(0, 0, "tanh"), (0, 0, "identity")], own)
        z, target = network(x[rows], raw), torch.from_numpy(y[rows])
        if units == 1:
            batch_loss = torch.nn.functional.binary_cross_entropy_with_logits(z, target.double())
            right += int(((z > 0) == target).sum())
        else:
            batch_loss = torch.nn.functional.cross_entropy(z, target)
            right += int((z.argmax(1) == target).sum())
        gradients = torch.autograd.grad(batch_loss, own)
        own = [(p - 0.3 * g).detach().requires_grad_() for p, g in zip(own, gradients, strict=True)]
        seen += len(rows) * batch_loss.item()
    for mine, torchs in zip(parameters_of(layers), own, strict=True):
        assert mine == pytest.approx(torchs.detach().numpy(), rel=1e-12, abs=1e-13)
    assert loss == pytest.approx(seen / 40, rel=1e-12)
    assert share == right / 40


def test_means_are_over_the_samples_seen() -> None:
    x, y = problem()
    layers = make_network((3, 1), mode="zero")
    _, loss, _ = train_epoch(layers, x, y, 1e-12, 16, seed=0, drop_last=True)  # sees 32 of 40
    assert loss == pytest.approx(np.log(2), rel=1e-9)


def test_the_layers_given_are_not_modified() -> None:
    x, y = problem()
    for like in (None, DOUBLE):
        layers = make_network((3, 2, 1), seed=0, like=like)
        before = [parameter.tolist() for parameter in parameters_of(layers)]
        trained, _, _ = train_epoch(layers, x, y, 0.5, 8, seed=0)
        for old, now, new in zip(
            before, parameters_of(layers), parameters_of(trained), strict=True
        ):
            assert old == now.tolist()
            assert old != new.tolist()


def test_tensors_that_require_gradients_can_be_trained_and_evaluated() -> None:
    x, y = problem()
    arrays = make_network((3, 4, 1), seed=0)
    tensors = make_network((3, 4, 1), seed=0, like=DOUBLE)
    for parameter in parameters_of(tensors):
        parameter.requires_grad_()
    expected, loss, share = train_epoch(arrays, x, y, 0.3, 7, seed=1)
    found, same_loss, same_share = train_epoch(tensors, torch.from_numpy(x), y, 0.3, 7, seed=1)
    assert (same_loss, same_share) == (pytest.approx(loss, rel=1e-13), share)
    for tensor, array in zip(parameters_of(found), parameters_of(expected), strict=True):
        assert not tensor.requires_grad
        assert tensor.numpy() == pytest.approx(array, rel=1e-12, abs=1e-14)
    assert evaluate(found, x, torch.from_numpy(y)) == pytest.approx(evaluate(expected, x, y))


def test_a_seed_and_an_epoch_fix_the_order() -> None:
    x, y = problem()
    layers = make_network((3, 1), seed=0)

    def after(**options: Any) -> list[float]:
        return train_epoch(layers, x, y, 0.5, 8, **options)[0][0][0][:, 0].tolist()

    assert after(seed=1) == after(seed=1)
    assert after(seed=1) != after(seed=2)
    assert after(seed=1) != after(seed=1, epoch=2)
    assert after() != after()
    assert after(seed=1) == after(seed=1, drop_last=True)  # 40 rows are five batches of 8


def test_training_lowers_the_loss() -> None:
    x, _ = problem(200)
    y = (x[:, 0] * x[:, 1] > 0).astype(int)
    layers = make_network((3, 16, 1), seed=0)
    before, _ = evaluate(layers, x, y)
    for epoch in range(1, 61):
        layers, _, _ = train_epoch(layers, x, y, 0.5, 10, seed=0, epoch=epoch)
    after, share = evaluate(layers, x, y)
    assert after < before / 3
    assert share > 0.95


def test_a_network_with_a_callable_activation_can_be_trained() -> None:
    x, y = problem()
    named = make_network((3, 4, 1), "tanh", seed=0)
    own = make_network((3, 4, 1), lambda v: np.tanh(v), seed=0)
    expected, loss, _ = train_epoch(named, x, y, 0.3, 8, seed=0)
    found, same, _ = train_epoch(own, x, y, 0.3, 8, seed=0)
    assert same == pytest.approx(loss, abs=1e-8)
    for a, b in zip(parameters_of(found), parameters_of(expected), strict=True):
        assert a == pytest.approx(b, abs=1e-8)


def test_divergence_stops_the_epoch_with_a_warning() -> None:
    x, y = problem()
    layers = make_network((3, 8, 8, 1), "identity", seed=0)
    with pytest.warns(DivergedWarning) as caught:
        _, loss, share = train_epoch(layers, x, y, 1e200, 8, seed=0)
    assert np.isnan(loss)
    assert np.isnan(share)
    assert str(caught[0].message) in {
        f"the loss of a batch of epoch 1 is {value}: training stops (try a lower learning rate)"
        for value in ("nan", "inf")
    }


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"learning_rate": -0.3},
            "learning_rate must be a positive number, got -0.3 "
            "(steepest subtracts the gradient: use 0.3)",
        ),
        (
            {"batch_size": 0},
            "batch_size must be a whole number of at least 1 or None, got 0 "
            "(None takes all rows in one batch)",
        ),
        (
            {"y": [0, 1, 0]},
            "x must have shape (n, d) and y (n,) with n at least 1, got (40, 3) and (3,)",
        ),
        ({"layers": []}, "layers must hold at least one layer, got none (see make_network)"),
        ({"y": [2] * 40}, "y must hold labels from 0 to 1, got 2 (use class codes 0 and 1)"),
    ],
)
def test_invalid_input_of_train_epoch_raises_one_error(
    changes: dict[str, Any], message: str
) -> None:
    x, y = problem()
    given_ = {"layers": make_network((3, 1)), "x": x, "y": y, "learning_rate": 0.1, "batch_size": 8}
    with pytest.raises((SettingsError, DataError)) as caught:
        train_epoch(**{**given_, **changes})
    assert str(caught.value) == message
