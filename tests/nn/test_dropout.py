"""Dropout: its mask, and a training step with it against PyTorch."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import steepest as st
from steepest import compiled, random
from steepest.nn.layers import make_layer
from steepest.nn.regularisation import dropout_mask

APPLY = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "gelu": torch.nn.functional.gelu,
    "leaky_relu": torch.nn.functional.leaky_relu,
    "identity": lambda z: z,
}


def test_the_share_that_is_left_out_and_the_mean_are_as_asked() -> None:
    mask = dropout_mask(1000, 100, 0.3, seed=1, step=4, layer=2)
    # 100,000 draws: three standard errors of the share are 0.0044.
    assert (mask == 0).mean() == pytest.approx(0.3, abs=0.0044)
    assert set(np.unique(mask)) == {0.0, 1 / 0.7}
    assert mask.mean() == pytest.approx(1, abs=0.007)


def test_every_step_and_layer_has_a_mask_of_its_own_and_a_seed_repeats_them() -> None:
    masks = {
        dropout_mask(4, 16, 0.5, seed, step, layer).tobytes()
        for seed in (0, 1)
        for step in (0, 1)
        for layer in (0, 1)
    }
    assert len(masks) == 8
    assert dropout_mask(4, 16, 0.5, 1, 1, 1).tobytes() in masks


@pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
@pytest.mark.parametrize("activation", APPLY)
def test_a_step_with_dropout_is_that_of_torch_with_the_same_mask(activation: str) -> None:
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(23, 5)), np.arange(23) % 3
    layers = [
        make_layer(5, 19, activation, seed=7, stream=0),
        make_layer(19, 6, activation, seed=7, stream=1),
        make_layer(6, 3, "identity", seed=7, stream=2),
    ]
    rows = np.arange(23)
    run = st.train(
        st.Dataset(x, y, scaling="none"),
        split=(rows[:-3], rows[-3:]),
        initial=layers,
        batch_size=None,
        epochs=1,
        learning_rate=0.1,
        dropout=0.4,
        shuffle_seed=11,
        dtype="float64",
    )
    order = random.permutation(11, random.SHUFFLE, 1, 20)
    parameters = [torch.tensor(p, requires_grad=True) for w, b, _ in layers for p in (w, b)]
    h = torch.tensor(x[order])
    for layer, width in enumerate((19, 6)):
        mask = torch.tensor(dropout_mask(20, width, 0.4, 11, 0, layer))
        h = APPLY[activation](h @ parameters[2 * layer] + parameters[2 * layer + 1]) * mask
    loss = torch.nn.functional.cross_entropy(
        h @ parameters[4] + parameters[5], torch.tensor(y[order])
    )
    loss.backward()
    assert run.history["train_loss"][1] == pytest.approx(float(loss.detach()), rel=1e-12)
    found = [part for w, b, _ in run.network.layers for part in (w, b)]
    for p, q in zip(found, parameters, strict=True):
        assert q.grad is not None
        assert p == pytest.approx((q - 0.1 * q.grad).detach().numpy(), rel=1e-10, abs=1e-13)


def test_the_network_is_evaluated_without_dropout() -> None:
    run = st.train("iris", dropout=0.5, epochs=3)
    logits = run.network.predict(run.dataset.x[run.parts[1]])
    right = logits == run.dataset.classes[run.dataset.y[run.parts[1]]]
    assert run.scores.validation_accuracy == pytest.approx(right.mean())
