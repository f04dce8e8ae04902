"""Functions that make initial weights are judged by what they draw."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.initialisation.finding import find_initialisations


def verdict_on(thing: Any, name: str = "") -> FunctionVerdict:
    """The verdict on a function, or on the last such method of a class."""
    named = {name or thing.__name__: thing}
    is_class = isinstance(thing, type)
    found = list(find_initialisations({} if is_class else named, named if is_class else {}))
    return found[-1].check()


def initialize_parameters(n_x: int, n_h: int, n_y: int) -> Any:
    np.random.seed(1)
    parts = [np.random.randn(n_h, n_x) * 0.01, np.zeros((n_h, 1))]
    parts += [np.random.randn(n_y, n_h) * 0.01, np.zeros((n_y, 1))]
    return dict(zip(("W1", "b1", "W2", "b2"), parts, strict=True))


def initialize_parameters_he(layer_dims: list[int]) -> Any:
    made = {}
    for k, (m, n) in enumerate(pairwise(layer_dims), 1):
        made[f"W{k}"] = np.random.randn(n, m) * np.sqrt(2 / m)
        made[f"b{k}"] = np.zeros((n, 1))
    return made


def rand_initialize_weights(L_in: int, L_out: int) -> Any:
    return np.random.rand(L_out, 1 + L_in) * 0.24 - 0.12


def initialize_with_zeros(dim: int) -> Any:
    w, b = np.zeros((dim, 1)), 0.0
    return w, b


def initialize_parameters_zeros(layers_dims: list[int]) -> Any:
    return [(np.zeros((n, m)), np.zeros(n)) for m, n in pairwise(layers_dims)]


def init_weights(shape: Any) -> Any:
    return np.random.default_rng().normal(0, 0.05, shape)


def init_params() -> Any:
    w1 = np.random.rand(10, 784) - 0.5
    b1 = np.random.rand(10, 1) - 0.5
    w2 = np.random.rand(10, 10) - 0.5
    b2 = np.random.rand(10, 1) - 0.5
    return w1, b1, w2, b2


def init_method(size: int, n_out: int, method: str) -> Any:
    if method == "xavier":
        return np.random.randn(size, n_out) / np.sqrt(size)
    raise ValueError("unknown")


def glorot_uniform_init(fan_in: int, fan_out: int) -> Any:
    limit = np.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-limit, limit, (fan_in, fan_out))


class Net:
    def __init__(self, sizes: list[int], lr: float = 0.1) -> None:
        self.weights = [np.random.randn(y, x) for x, y in pairwise(sizes)]
        self.biases = [np.random.randn(y, 1) for y in sizes[1:]]
        self.weight_v = [np.zeros(w.shape) for w in self.weights]
        self.bias_v = [np.zeros(b.shape) for b in self.biases]


class Table:
    def __init__(self, input_size: int, hidden_size: int, output_size: int) -> None:
        self.params = {"W1": 1e-4 * np.random.randn(input_size, hidden_size)}
        self.params |= {"b1": np.zeros(hidden_size), "b2": np.zeros((1, output_size))}
        self.params["W2"] = 1e-4 * np.random.randn(hidden_size, output_size)


class Later:
    def __init__(self, n_in: int, n_out: int) -> None:
        self.n_in, self.n_out = n_in, n_out

    def init_weights(self) -> None:
        self.w = np.zeros((self.n_in, self.n_out))
        self.w[:] = np.random.randn(self.n_in, self.n_out) * (2 / self.n_in) ** 0.5


class Single:
    def __init__(self, n_features: int) -> None:
        self.w, self.b = np.zeros(n_features), 0.0


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (initialize_parameters, "normal with standard deviation 0.01, biases 0"),
        (
            initialize_parameters_he,
            "normal with standard deviation sqrt(2 / inputs) (He), biases 0",
        ),
        (rand_initialize_weights, "uniform between -0.12 and 0.12"),
        (initialize_with_zeros, "all weights are 0"),
        (initialize_parameters_zeros, "all weights are 0"),
        (init_weights, "normal with standard deviation 0.05"),
        (init_params, "uniform between -0.5 and 0.5"),
        (init_method, "normal with standard deviation sqrt(1 / inputs) (LeCun)"),
        (glorot_uniform_init, "uniform with standard deviation sqrt(2 / (inputs + outputs))"),
        (Net, "normal with standard deviation 1"),
        (Table, "normal with standard deviation 0.0001, biases 0"),
        (Later, "sqrt(2 / inputs) (He)"),
        (Single, "all weights are 0"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_usual_initial_weights_are_right_and_described(thing: Any, words: str) -> None:
    verdict = verdict_on(thing)
    assert verdict.outcome == RIGHT, verdict
    assert words in verdict.sentence


def initialize_constant_weights(sizes: list[int]) -> Any:
    return {f"W{k}": np.full(pair[::-1], 0.5) for k, pair in enumerate(pairwise(sizes), 1)}


def start_at_zero(n_in: int, n_h: int, n_out: int) -> Any:
    W1, b1 = np.zeros((n_in, n_h)), np.zeros(n_h)
    W2, b2 = np.zeros((n_h, n_out)), np.zeros(n_out)
    return W1, b1, W2, b2


def same_numbers(sizes: list[int]) -> Any:
    made = {}
    for k, (m, n) in enumerate(pairwise(sizes), 1):
        np.random.seed(3)
        made[f"W{k}"], made[f"b{k}"] = np.random.randn(n, m) * 0.1, np.zeros(n)
    return made


def bias_of_inputs(n_x: int, n_h: int, n_y: int) -> Any:
    W1, b1 = np.random.randn(n_h, n_x), np.zeros((n_x, 1))
    W2, b2 = np.random.randn(n_y, n_h), np.zeros((n_y, 1))
    return W1, b1, W2, b2


def glorot_without_brackets(n_in: int, n_out: int) -> Any:
    limit = np.sqrt(6 / n_in + n_out)
    return np.random.uniform(-limit, limit, (n_in, n_out))


def he_without_root(sizes: list[int]) -> Any:
    return [np.random.randn(n, m) * (2 / m) for m, n in pairwise(sizes)]


@pytest.mark.parametrize(
    ("function", "name", "mistake"),
    [
        (start_at_zero, "initialize_parameters", "equal weights"),
        (initialize_constant_weights, "initialize_network", "equal weights"),
        (same_numbers, "init_weights", "one seed for all layers"),
        (bias_of_inputs, "initialize_parameters", "bias of the wrong shape"),
        (he_without_root, "he_initialization", "not He"),
        (glorot_without_brackets, "glorot_init", "not Xavier"),
    ],
)
def test_weights_with_which_no_network_trains_are_wrong(
    function: Callable[..., Any], name: str, mistake: str
) -> None:
    verdict = verdict_on(function, name)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)


def test_constant_weights_are_no_mistake_of_a_function_named_after_them() -> None:
    assert verdict_on(start_at_zero, "initialize_with_zeros").outcome == RIGHT
    assert verdict_on(initialize_constant_weights, "init_constant").outcome == RIGHT


def test_random_biases_keep_units_apart_that_have_equal_weights() -> None:
    def init_weights(n_in: int, n_h: int, n_out: int) -> Any:
        W1, b1 = np.zeros((n_in, n_h)), np.random.randn(n_h)
        W2, b2 = np.zeros((n_h, n_out)), np.zeros(n_out)
        return W1, b1, W2, b2

    assert verdict_on(init_weights).outcome == RIGHT


def test_an_optimiser_begins_with_zeros_for_each_parameter() -> None:
    def initialize_adam(parameters: dict[str, Any]) -> Any:
        v = {f"d{key}": np.zeros_like(value) for key, value in parameters.items()}
        return v, {key: value.copy() for key, value in v.items()}

    def initialize_velocity(parameters: dict[str, Any]) -> Any:
        return {f"d{key}": np.ones_like(value) for key, value in parameters.items()}

    assert verdict_on(initialize_adam).outcome == RIGHT
    assert verdict_on(initialize_velocity).outcome == NOT_CHECKED


def test_a_class_without_weights_is_not_listed() -> None:
    class Settings:
        def __init__(self, lr: float) -> None:
            self.lr = lr

    assert list(find_initialisations({}, {"Settings": Settings})) == []


def test_the_generators_are_as_before_a_check() -> None:
    before = np.random.get_state()[1].copy()
    verdict_on(initialize_parameters)
    assert (np.random.get_state()[1] == before).all()


class Dense:
    """Names its scheme by a default."""

    def __init__(self, n_in: int, n_out: int, initialization: str = "he") -> None:
        assert initialization == "he"
        self.kernel = np.random.normal(0, 2 / np.sqrt(n_in), (n_out, n_in))


class RightDense:
    """Likewise, with the right scale."""

    def __init__(self, n_in: int, n_out: int, initialization: str = "he") -> None:
        assert initialization == "he"
        self.kernel = np.random.normal(0, np.sqrt(2 / n_in), (n_out, n_in))


def test_a_scheme_may_be_named_by_an_argument_or_its_default() -> None:
    [wrong] = find_initialisations({}, {"Dense": Dense})
    assert wrong.check().sentence == (
        "Dense.__init__ names the scheme of He, and draws weights with standard deviation "
        "2 / sqrt(inputs) (Dense(131, 97))."
    )
    [right] = find_initialisations({}, {"RightDense": RightDense})
    assert right.check().outcome == RIGHT


class SeparateWidths:
    """Takes its widths as separate arguments."""

    def __init__(self, *sizes: int) -> None:
        self.weights = [np.random.randn(n, m) for m, n in pairwise(sizes)]


def fill_layer(module: Any) -> None:
    if isinstance(module, torch.nn.Linear):
        torch.nn.init.xavier_uniform_(module.weight)


class TwoNumbers:
    """Has a method that takes the number of hidden layers and all widths."""

    def init_weights(self, n_hidden: int, dims: Any) -> None:
        self.W = [np.random.randn(dims[k + 1], dims[k]) for k in range(n_hidden + 1)]

    def init_biases(self, n: int) -> Any:
        return np.zeros((n, 1))


def one_output(n_x: int, n_h: int, n_y: int) -> Any:
    assert n_y == 1
    return {"W1": np.random.randn(n_h, n_x), "W2": np.random.randn(1, n_h)}


@pytest.mark.parametrize(
    ("functions", "classes", "words"),
    [
        ({}, {"SeparateWidths": SeparateWidths}, "SeparateWidths(131, 223, 171, 97)"),
        ({"init_weights": fill_layer}, {}, "(Xavier), shapes (223, 131)"),
        ({}, {"TwoNumbers": TwoNumbers}, "(97, 171)"),
        ({"initialize_parameters": one_output}, {}, "(1, 223)"),
        ({"inicializar_pesos": lambda filas, columnas: np.random.rand(filas, columnas)}, {}, "0.5"),
    ],
)
def test_first_weights_are_drawn_in_the_forms_of_courses(
    functions: dict[str, Any], classes: dict[str, type], words: str
) -> None:
    found = next(find_initialisations(functions, classes)).check()
    assert found.outcome == RIGHT
    assert words in found.sentence


def test_biases_alone_are_right() -> None:
    found = {each.name: each for each in find_initialisations({}, {"TwoNumbers": TwoNumbers})}
    verdict = found["TwoNumbers.init_biases"].check()
    assert verdict.outcome == RIGHT
    assert "its biases are 0" in verdict.sentence


class OtherMethod:
    """Its default names a scheme that this method does not follow."""

    def __init__(self, mode: str = "glorot") -> None:
        self.mode = mode

    def init_weights_normal(self, n_in: int, n_out: int) -> Any:
        return np.random.randn(n_out, n_in)


def test_a_method_is_not_held_to_the_scheme_of_its_object() -> None:
    [found] = find_initialisations({}, {"OtherMethod": OtherMethod})
    assert found.check().outcome == RIGHT


def test_weights_that_are_read_from_a_file_are_not_checked(tmp_path: Path) -> None:
    file, rng = tmp_path / "sample_weight.npz", np.random.default_rng(3)
    np.savez(file, W1=rng.random((5, 4)), b1=np.zeros(5), W2=rng.random((4, 3)), b2=np.zeros(4))

    def init_network() -> Any:
        return dict(np.load(file))

    verdict = verdict_on(init_network)
    assert verdict.outcome == NOT_CHECKED
    assert verdict.sentence == (
        "init_network could not be judged: it reads its weights from a file."
    )


def test_weights_that_may_be_read_from_a_file_are_not_called_wrong() -> None:
    def initialize_weights(sizes: list[int], path: str = "") -> Any:
        if path:
            return dict(np.load(path))
        return same_numbers(sizes)

    def initialize_parameters(sizes: list[int]) -> Any:
        return same_numbers(sizes) if np.zeros(1).size else np.load("weights.npz")

    assert verdict_on(initialize_weights).outcome == NOT_CHECKED
    assert verdict_on(initialize_parameters).outcome == NOT_CHECKED


def test_a_deviation_without_its_root_has_a_remark() -> None:
    def init_weights(sizes: list[int]) -> Any:
        return [np.random.randn(m, n) / m for m, n in pairwise(sizes)]

    verdict = verdict_on(init_weights)
    assert verdict.outcome == RIGHT
    assert any("1 / inputs" in note and "sqrt(2 / inputs)" in note for note in verdict.notes)


def test_the_size_of_a_window_is_not_widened() -> None:
    drawn = []

    class Convolution:
        def __init__(self, n_in: int, n_out: int, kernel_width: int, kernel_height: int) -> None:
            drawn.append((n_in, n_out, kernel_width, kernel_height))
            self.weights = np.random.randn(n_out, n_in)

    verdict_on(Convolution)
    assert (131, 97, 3, 3) in drawn
