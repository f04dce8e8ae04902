"""What only the exercise asks for is a remark on a function that was found by its name."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks import check
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG


def sigmoid_of_one_number(v: float) -> float:
    return 1 / (1 + math.exp(-v))


def relu_of_one_axis(numbers: Any) -> Any:
    return np.array([max(0.0, each) for each in numbers])


def relu_in_place(z: Any) -> Any:
    z[z < 0] = 0
    return z


def standard_scores(X: Any) -> Any:
    return (X - X.mean(axis=0)) / X.std(axis=0)


def cross_entropy(targets: Any, outputs: Any) -> Any:
    return np.mean(-targets * np.log(outputs) - (1 - targets) * np.log(1 - outputs))


def infinite_cross_entropy(y_true: Any, y_pred: Any) -> Any:
    return -np.log(np.where(np.asarray(y_true) == 1, y_pred, 1 - y_pred)).mean()


def random_biases(n_in: int, n_out: int) -> Any:
    return np.random.randn(n_in, n_out), np.random.randn(n_out)


def epoch_of_whole_batches(X: Any, y: Any, theta: Any, lr: float = 0.1, batch: int = 50) -> None:
    for start in range(0, len(y) - batch + 1, batch):
        x, labels = X[start : start + batch], y[start : start + batch]
        p = np.exp(x @ theta)
        p /= p.sum(axis=1, keepdims=True)
        theta -= lr / batch * x.T @ (p - np.eye(theta.shape[1])[labels])


def softmax(z: Any) -> Any:
    for row in z:
        row -= max(row)
        row[:] = np.exp(row) / np.sum(np.exp(row))
    return z


REMARKS = [
    ("sigmoid", sigmoid_of_one_number, "overflows far below 0"),
    ("relu", relu_of_one_axis, "works only for an array with one axis"),
    ("relu", relu_in_place, "changes its argument z"),
    ("softmax", softmax, "changes its argument z"),
    ("scaling", standard_scores, "divides by 0 where a feature is constant"),
    ("bce", cross_entropy, "is NaN where a prediction is perfect"),
    ("bce", infinite_cross_entropy, "is infinite for the worst prediction"),
    ("layer", random_biases, "draws random biases"),
]


@pytest.mark.parametrize(("piece", "function", "words"), REMARKS)
def test_a_demand_of_the_exercise_is_a_remark_with_the_correction(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    given = st.check(function, piece, locate=False)
    found = st.check(function, piece, found_by_name=True)
    assert (given.verdict.outcome, found.verdict.outcome) == (WRONG, RIGHT)
    assert "ordinary probe" in found.sentence
    [remark] = [each for each in found.notes if words in each]
    assert given.verdict.hint in remark


def test_a_small_number_in_the_logarithms_is_a_remark_if_it_hardly_changes_a_loss() -> None:
    def binary_cross_entropy(y: Any, t: Any) -> Any:
        return -np.sum(t * np.log(y + 1e-5) + (1 - t) * np.log((1 - y) + 1e-5))

    given = st.check(binary_cross_entropy, "bce", locate=False)
    found = st.check(binary_cross_entropy, "bce", found_by_name=True, locate=False)
    assert (given.verdict.outcome, found.verdict.outcome) == (WRONG, RIGHT)
    assert any("adds a number inside the logarithm" in note for note in found.notes)


def test_rows_beyond_the_last_full_batch_may_be_left_out_with_a_remark() -> None:
    found = st.check(epoch_of_whole_batches, "softmax_epoch", found_by_name=True, locate=False)
    assert found.ok, str(found)
    assert "never trains the rows beyond the last full batch" in str(found)


def mean_of_squares(y: Any, output: Any) -> Any:
    return ((y - output) ** 2).mean()


def leaky(x: Any) -> Any:
    return np.where(x > 0, x, 0.02 * x)


def curve(x: Any) -> Any:
    return np.tanh(x)


def one_minus_share(p: Any, labels: Any) -> Any:
    return (1 - p[np.arange(len(labels)), labels]).mean()


OTHERS = [
    ("bce", mean_of_squares, "squared error"),
    ("relu", leaky, "leaky relu"),
    ("sigmoid", curve, "hyperbolic tangent"),
    ("softmax_loss", one_minus_share, "lacks the logarithm"),
]


def slow_curve(x: float) -> float:
    return 1 / (1 + math.exp(-x / 300))


def lasso(X: Any, y: Any, learning_rate: float, steps: int) -> Any:
    return np.zeros(X.shape[1]), 0.0


def softmax_to_one_hot(scores: Any) -> Any:
    return np.eye(len(scores))[np.argmax(scores)]


OTHERS += [
    ("softmax", softmax_to_one_hot, "gives a 1 to the largest score"),
    ("sigmoid", slow_curve, "multiple of x"),
    ("linear_regression", lasso, "returns the parameters with which it started"),
]


def columns(W: Any, X: Any, b: Any) -> Any:
    return W @ X + b


def test_a_layer_with_the_weights_first_is_right_for_samples_as_columns() -> None:
    found = st.check(columns, "linear", found_by_name=True)
    assert found.ok
    assert "for samples as columns" in found.sentence


def test_predictions_before_labels_are_another_convention() -> None:
    def binary_cross_entropy(y: Any, t: Any) -> Any:
        return -(t @ np.log(y) + (1 - t) @ np.log(1 - y))

    assert st.check(binary_cross_entropy, locate=False).verdict.outcome == WRONG
    found = st.check(binary_cross_entropy, found_by_name=True)
    assert found.ok
    assert "uses the labels as probabilities" in " ".join(found.notes)


@pytest.mark.parametrize(("piece", "function", "words"), OTHERS)
def test_what_another_function_does_rightly_is_not_checked(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    assert st.check(function, piece, locate=False).verdict.outcome == WRONG
    found = st.check(function, piece, found_by_name=True)
    assert (found.verdict.outcome, found.mistake) == (NOT_CHECKED, None)
    assert words in found.sentence
    assert f"--piece {piece}=" in found.sentence


def test_the_form_of_the_exercise_is_judged_by_all_of_its_demands() -> None:
    def bce(y: Any, y_hat: Any) -> Any:
        return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

    assert st.check(bce, found_by_name=True).mistake == "NaN at a perfect prediction"


def test_a_mistake_in_ordinary_calls_is_wrong_beside_a_demand() -> None:
    def cross_entropy_loss(y: Any, p: Any) -> Any:
        return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))

    found = st.check(cross_entropy_loss, "bce", found_by_name=True)
    assert found.mistake == "sign of the second term and NaN at a perfect prediction"


def test_numbers_cut_off_in_an_array_of_whole_numbers_are_wrong() -> None:
    def standardize(data: Any) -> Any:
        centre, spread = data.mean(axis=0), data.std(axis=0)
        data[:] = (data - centre) / np.where(spread > 0, spread, 1)
        return data

    found = st.check(standardize, found_by_name=True)
    assert (found.verdict.outcome, found.mistake) == (WRONG, "changes its argument")


def test_a_function_that_remembers_its_calls_is_not_checked() -> None:
    calls = []

    def relu(x: Any) -> Any:
        calls.append(x)
        return np.maximum(x, 0) + len(calls)

    assert st.check(relu, locate=False).verdict.outcome == WRONG
    assert st.check(relu, found_by_name=True).verdict.outcome == NOT_CHECKED


def halved_cross_entropy(y_pred: Any, y: Any) -> Any:
    return -np.sum(y * np.log(y_pred) + (1 - y) * np.log(1 - y_pred)) / (2 * len(y))


def standardize(vector: Any) -> Any:
    lowest = np.amin(vector, axis=0)
    return (vector - lowest) / (np.amax(vector, axis=0) - lowest)


CONVENTIONS = [
    ("bce", halved_cross_entropy, "is half of what it should be"),
    ("scaling", standardize, "scales by minimum and maximum"),
]


@pytest.mark.parametrize(("piece", "function", "words"), CONVENTIONS)
def test_what_is_usual_elsewhere_is_right_with_a_remark(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    assert st.check(function, piece, locate=False).verdict.outcome == WRONG
    found = st.check(function, piece, found_by_name=True)
    assert (found.verdict.outcome, "by another convention" in found.sentence) == (RIGHT, True)
    assert words in " ".join(found.notes)


def test_terms_of_a_log_likelihood_are_not_checked() -> None:
    def cost(output: Any, actual: Any) -> Any:
        return actual * np.log(output) + (1 - actual) * np.log(1 - output)

    assert st.check(cost, "bce", locate=False).mistake == "sign and NaN at a perfect prediction"
    found = st.check(cost, "bce", found_by_name=True)
    assert found.verdict.outcome == NOT_CHECKED
    assert "right if its caller negates their sum or mean" in found.sentence


def test_a_mean_of_a_log_likelihood_has_the_wrong_sign() -> None:
    def cost(output: Any, actual: Any) -> Any:
        return np.mean(actual * np.log(output) + (1 - actual) * np.log(1 - output))

    found = st.check(cost, "bce", found_by_name=True, locate=False)
    assert found.mistake == "sign and NaN at a perfect prediction"


def one_minus_errors(y_predicted: Any, y_observed: Any) -> Any:
    return 1 - sum(np.abs(y_predicted - y_observed)) / len(y_predicted)


def one_minus_errors_of_probabilities(y: Any, probabilities: Any) -> Any:
    return 1 - np.abs(y - probabilities).mean()


def test_one_minus_the_mean_error_is_right_for_predicted_classes() -> None:
    assert st.check(one_minus_errors, "accuracy", locate=False).mistake == "no threshold"
    found = st.check(one_minus_errors, "accuracy", found_by_name=True)
    assert found.ok
    assert found.sentence.endswith("for predicted classes.")


def test_one_minus_the_mean_error_is_wrong_for_probabilities() -> None:
    function = one_minus_errors_of_probabilities
    found = st.check(function, "accuracy", found_by_name=True, locate=False)
    assert found.mistake == "no threshold"


@pytest.mark.parametrize("piece", ["sigmoid", "relu"])
def test_an_activation_that_agrees_on_some_probes_only_is_not_checked(piece: str) -> None:
    def activation(y: Any) -> Any:
        return np.where(y > 0, 1, 0)

    assert st.check(activation, piece, found_by_name=True).verdict.outcome == NOT_CHECKED


SCALING_IN_PLACE = """
def standardize(data):
    centre, spread = data.mean(axis=0), data.std(axis=0)
    data[:] = (data - centre) / np.where(spread > 0, spread, 1)
    return data, centre
"""
USES = [
    ("x, mean = standardize(x)", RIGHT),
    ("scaled, mean = standardize(x)", WRONG),
    ("x, mean = standardize(x)\n    z, _ = standardize(x)", WRONG),
]


@pytest.mark.parametrize(("use", "outcome"), USES)
def test_a_scaling_in_place_is_right_where_its_result_replaces_the_argument(
    use: str, outcome: str, tmp_path: Path
) -> None:
    file = tmp_path / "scaling.py"
    code = f"{SCALING_IN_PLACE}\n\ndef main(x):\n    {use}\n    return x\n"
    file.write_text(code, encoding="utf-8")
    names: dict[str, Any] = {"np": np}
    exec(compile(code, str(file), "exec"), names)
    found = st.check(names["standardize"], "scaling", found_by_name=True, locate=False)
    assert found.verdict.outcome == outcome, found
    assert "changes its argument data" in " ".join((found.sentence, *found.notes))


def test_an_edit_shows_a_mistake_in_a_function_of_a_clear_name() -> None:
    def sigmoid(z: Any) -> Any:
        return np.exp(z) / (1 - np.exp(z))

    found = check(sigmoid, "sigmoid", found_by_name=True)
    assert found.verdict.outcome == WRONG
    assert found.fix is not None
    assert found.fix.after == "return np.exp(z) / (1 + np.exp(z))"
