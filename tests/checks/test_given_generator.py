"""Layers that are given a generator, and layers that are made together."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from steepest.checks.checking import check


def init_layer(n_in, n_out, rng=None):
    rng = np.random.default_rng() if rng is None else rng
    return np.random.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), np.zeros(n_out)


def init_layer_from_it(n_in, n_out, rng=None):
    rng = np.random.default_rng() if rng is None else rng
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), np.zeros(n_out)


def init_layer_from_a_state(n_in, n_out, rng=np.random):
    return rng.randn(n_in, n_out) * np.sqrt(2 / n_in), np.zeros(n_out)


def init_network(sizes):
    scale = np.sqrt(2 / sizes[-1])
    return [(np.random.randn(a, b) * scale, np.zeros(b)) for a, b in pairwise(sizes)]


def init_network_by_inputs(sizes):
    return [(np.random.randn(a, b) * np.sqrt(2 / a), np.zeros(b)) for a, b in pairwise(sizes)]


def init_network_by_outputs(sizes):
    return [(np.random.randn(a, b) * np.sqrt(2 / b), np.zeros(b)) for a, b in pairwise(sizes)]


@pytest.mark.parametrize(
    ("function", "mistake"),
    [(init_layer, "generator ignored"), (init_network, "deviation of another layer")],
)
def test_a_layer_that_draws_otherwise_is_wrong(function, mistake):
    assert check(function, "layer", locate=False).mistake == mistake


@pytest.mark.parametrize(
    "function",
    [
        init_layer_from_it,
        init_layer_from_a_state,
        init_network_by_inputs,
        init_network_by_outputs,
    ],
)
def test_a_layer_that_draws_as_asked_is_right(function):
    assert check(function, "layer", locate=False).ok


def init_params(sizes, rng):
    return [(rng.normal(0, np.sqrt(2 / m), (m, n)), np.zeros(n)) for m, n in pairwise(sizes)]


def init_all_but_the_last(rng, sizes):
    made = []
    for k in range(len(sizes) - 2):
        n, m = sizes[k], sizes[k + 1]
        made.append((rng.normal(0, np.sqrt(2 / n), (n, m)), np.zeros(m)))
    return made


def init_all_but_the_first(sizes, rng):
    return [(rng.normal(0, np.sqrt(2 / m), (m, n)), np.zeros(n)) for m, n in pairwise(sizes[1:])]


def init_by_the_first_width(sizes, rng):
    made = []
    for m, n in pairwise(sizes):
        std = np.sqrt(2 / sizes[0])
        made.append((rng.normal(0, std, (m, n)), np.zeros(n)))
    return made


def init_flat_by_the_first_width(sizes, rng):
    made = []
    for m, n in pairwise(sizes):
        made.extend((rng.normal(0, np.sqrt(2 / sizes[0]), (m, n)), np.zeros(n)))
    return made


def test_layers_made_from_widths_and_a_generator_are_right():
    assert check(init_params, "layer", locate=False).ok


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (init_all_but_the_last, "last layer missing"),
        (init_all_but_the_first, "first layer missing"),
    ],
)
def test_a_layer_that_is_not_made_is_missing(function, mistake):
    assert check(function, "layer", locate=False).mistake == mistake


@pytest.mark.parametrize("function", [init_by_the_first_width, init_flat_by_the_first_width])
def test_the_deviation_of_another_layer_is_wrong(function):
    found = str(check(function, "layer", locate=False))
    assert "is wrong on" in found or "by the widths of another one" in found


def init_of_a_shape(dims, seed=None):
    sizes.append(int(np.prod(dims)))
    rng = np.random.default_rng(seed)
    return rng.normal(0, np.sqrt(2 / dims[0]), dims), np.zeros(dims[-1])


sizes: list[int] = []


def test_a_layer_of_a_shape_is_not_given_the_widths_of_several():
    check(init_of_a_shape, "layer", locate=False)
    assert max(sizes) <= 10**7
