"""Right code of other courses is never called wrong, and nothing is said of calls that fail."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.checks import check
from steepest.errors import CheckError
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def percent_of_classes(y_true: Any, y_pred: Any) -> Any:
    return 100 * torch.eq(y_true, y_pred).sum().item() / len(y_true)


def share_of_equal_classes(predictions: Any, labels: Any) -> Any:
    return np.count_nonzero(predictions == labels) / labels.size


def share_of_list(actual: Any, predicted: Any) -> Any:
    if not actual:
        return 0.0
    return sum(a == b for a, b in zip(actual, predicted, strict=True)) / len(actual)


def share_of_scores(output: Any, target: Any) -> Any:
    return (output.argmax(dim=1) == target).double().mean().item()


def share_of_one_hot(y: Any, outputs: Any) -> Any:
    return np.mean(y.argmax(axis=1) == outputs.argmax(axis=1))


def losses(y: Any, output: Any) -> Any:
    p = np.clip(output, 1e-16, 1 - 1e-16)
    return -(y * np.log(p) + (1 - y) * np.log1p(-p))


def loss_and_gradient(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-16, 1 - 1e-16)
    return losses(y, p).mean(), (p - y) / (p * (1 - p)) / len(y)


def total_and_gradient(y: Any, y_hat: Any) -> Any:
    mean, gradient = loss_and_gradient(y, y_hat)
    return mean * len(y), gradient * len(y)


def loss_of_numbers(y: float, p: float) -> float:
    return -math.log(max(p, 1e-16)) if y else -math.log(max(1 - p, 1e-16))


def output_and_cache(x: Any, w: Any, b: Any) -> Any:
    return x.reshape(len(x), -1) @ w + b, (x, w, b)


def columns_and_cache(x: Any, w: Any, b: Any) -> Any:
    return w @ x + b, (x, w, b)


def relu_and_cache(z: Any) -> Any:
    return np.where(z > 0, z, 0), z


def forward_with_dictionary(parameters: Any, x: Any) -> Any:
    return np.tanh(parameters["W1"] @ x + parameters["b1"])


FIRST = "as the first of the values that it returns"
COLUMNS = "for samples as columns and weights (outputs, inputs)"
RIGHT = [
    ("accuracy", percent_of_classes, "for predicted classes, in percent"),
    ("accuracy", share_of_equal_classes, "for predicted classes"),
    ("accuracy", share_of_list, "for lists of predicted classes"),
    ("accuracy", share_of_scores, "for a row of scores per sample"),
    ("accuracy", share_of_one_hot, "for rows of scores and one-hot labels"),
    ("bce", losses, "for each sample"),
    ("bce", loss_and_gradient, FIRST),
    ("bce", total_and_gradient, f"{FIRST}, as a sum over the samples"),
    ("bce", loss_of_numbers, "for one sample at a time"),
    ("linear", output_and_cache, FIRST),
    ("linear", columns_and_cache, f"{FIRST}, for samples as columns"),
    ("network", forward_with_dictionary, f"{COLUMNS}, with tanh"),
    ("relu", relu_and_cache, FIRST),
]


@pytest.mark.parametrize(("piece", "function", "words"), RIGHT)
def test_another_right_form_is_right_with_a_remark(
    piece: str, function: Callable[..., Any], words: str
) -> None:
    check = st.check(function, piece)
    assert check.ok, check
    assert check.sentence.endswith(f" probes, {words}.")
    assert check.notes


def test_the_textbook_sigmoid_is_right_with_a_remark_on_the_warning() -> None:
    check = st.check(lambda z: 1.0 / (np.exp(-z) + 1.0), "sigmoid")
    assert check.ok
    assert check.notes == (
        "It overflows far below 0: exp(-x) is infinite there, and NumPy warns. The values are "
        "right. To avoid the warning: use exp(x) / (1 + exp(x)) for x < 0 and 1 / (1 + exp(-x)) "
        "elsewhere: no exponent is positive.",
    )


def test_a_sum_that_is_nan_at_a_perfect_prediction_is_wrong_for_the_nan_alone() -> None:
    def bce(y: Any, p: Any) -> Any:
        return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))

    check = st.check(bce)
    assert check.mistake == "NaN at a perfect prediction"
    assert check.sentence == (
        "Your binary cross-entropy, as a sum over the samples, is NaN where a prediction is "
        "perfect: 0 * log(0) is 0 * -inf: bce(y=[1], p=[1]) (divided by the number of samples) "
        "gives nan, expected 2.22045e-16."
    )


def test_two_mistakes_of_the_loss_are_both_named() -> None:
    def bce(y: Any, p: Any) -> Any:
        return (-y * np.log(p) + (1 - y) * np.log(1 - p)).mean()

    assert st.check(bce).mistake == "sign of the second term and NaN at a perfect prediction"


def forward_with_other_keys(parameters: Any, x: Any) -> Any:
    return np.tanh(parameters["hidden"] @ x + parameters["b1"])


def forward_of_objects(network: Any, x: Any) -> Any:
    for layer in network:
        x = layer.forward(x)
    return x


def regression(x: Any, y: Any, theta: Any, alpha: Any = 0.1, iterations: int = 9) -> Any:
    for _ in range(iterations):
        theta = theta - alpha * x.T.dot(x.dot(theta) - y) / len(y)
    return theta


def epoch_of_dictionaries(layers: Any, x: Any, y: Any, lr: Any, batch_size: int) -> Any:
    return [layer["weights"] - lr * x[:batch_size] for layer in layers]


def widths_of_two_layers(n_x: int, n_h: int, n_y: int) -> Any:
    return {"W1": np.zeros((n_h, n_x)), "W2": np.zeros((n_y, n_h))}


FAILING = [
    ("network", forward_with_other_keys, "parameters=", "raises KeyError: 'hidden'"),
    ("network", forward_of_objects, "network=", "has no attribute 'forward'"),
    ("descent", regression, "y=[3, 2]", "has no attribute"),
    ("epoch", epoch_of_dictionaries, "lr=", "raises TypeError"),
    ("layer", widths_of_two_layers, "n_x=3", "returns b of shape (2, 2), not one number for each"),
]


@pytest.mark.parametrize(("piece", "function", "argument", "words"), FAILING)
def test_a_function_that_only_raised_is_not_checked(
    piece: str, function: Callable[..., Any], argument: str, words: str
) -> None:
    check = st.check(function, piece)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert f"{function.__name__}(" in check.sentence
    assert argument in check.sentence
    assert words in check.sentence
    assert "Tried NumPy arrays" in check.sentence
    assert "misspelt" not in str(check)


def softmax_of_rows(scores: Any) -> Any:
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def derivative_of_rows(rows: Any) -> Any:
    return [[np.exp(-v) / (1 + np.exp(-v)) ** 2 for v in row] for row in rows]


@pytest.mark.parametrize(
    ("piece", "function"), [("scaling", softmax_of_rows), ("sigmoid", derivative_of_rows)]
)
def test_another_function_of_that_name_is_not_recognised(
    piece: str, function: Callable[..., Any]
) -> None:
    check = st.check(function, piece)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert f"{function.__name__} was not recognised as the piece {piece}" in check.sentence


def test_an_empty_function_is_not_written_yet() -> None:
    def train_epoch(params: Any, x: Any, y: Any, lr: float, batch_size: int) -> None:
        """One epoch."""

    check = st.check(train_epoch)
    assert check.verdict.outcome == NOT_CHECKED
    assert check.sentence == "train_epoch is not written yet: its body is empty."


def test_an_empty_function_behind_a_wrapper_is_not_written_yet() -> None:
    def fit_batch(params: Any, x: Any, y: Any, lr: float, n_epoch: int) -> None:
        pass

    @functools.wraps(fit_batch)
    def train_epoch(*given: Any) -> None:
        fit_batch(*given)

    assert "is not written yet: its body is empty" in st.check(train_epoch, "epoch").sentence


def test_a_function_that_raises_not_implemented_error_is_not_written_yet() -> None:
    def relu(x: Any) -> Any:
        """Rectified linear unit."""
        raise NotImplementedError("your code here")

    check = st.check(relu)
    assert check.verdict.outcome == NOT_CHECKED
    assert check.sentence == "relu is not written yet: it raises NotImplementedError."


def test_weights_with_the_variance_for_the_deviation_are_wrong_in_every_course() -> None:
    def init_layer(fan_in: int, fan_out: int) -> Any:
        return np.random.randn(fan_in, fan_out) * (2 / fan_in), np.zeros(fan_out)

    assert st.check(init_layer).mistake == "variance for deviation"


def test_a_scaling_in_place_changes_its_argument() -> None:
    def standardize(data: Any) -> Any:
        centre, spread = data.mean(axis=0), data.std(axis=0)
        data[:] = (data - centre) / np.where(spread > 0, spread, 1)
        return data

    check = st.check(standardize)
    assert (check.verdict.outcome, check.mistake) == (WRONG, "changes its argument")
    assert "changes its argument data" in check.sentence


def test_a_descent_that_stops_early_takes_all_steps_in_the_check() -> None:
    def gradient_descent(
        gradient: Any, start: Any, learn_rate: float, n_iter: int = 50, tolerance: float = 1e-6
    ) -> Any:
        vector = np.array(start, dtype=float)
        for _ in range(n_iter):
            step = -learn_rate * gradient(vector)
            if np.all(np.abs(step) <= tolerance):
                break
            vector += step
        return vector

    assert st.check(gradient_descent).ok


def cross_entropy_in_bits(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-16, 1 - 1e-16)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))


def test_a_loss_in_bits_is_right_with_a_remark() -> None:
    found = check(cross_entropy_in_bits, "bce", found_by_name=True)
    assert found.verdict.outcome == "right"
    assert "base 2" in " ".join(found.verdict.notes)


def share_of_rows_that_are_all_right(y: Any, p: Any) -> Any:
    return np.mean(np.all(np.round(p) == y, axis=-1))


def test_a_mistake_whose_operation_the_text_lacks_is_not_named() -> None:
    found = check(share_of_rows_that_are_all_right, "accuracy", found_by_name=True)
    assert found.verdict.outcome != WRONG


def softmax(z: Any) -> Any:
    return np.exp(2 * z) / np.exp(2 * z).sum(axis=1, keepdims=True)


def test_an_edit_of_a_constant_accuses_no_function_of_a_clear_name() -> None:
    assert check(softmax, "softmax", found_by_name=True).verdict.outcome != WRONG


def test_what_a_function_of_another_course_leaves_to_its_callers_accuses_it_of_nothing() -> None:
    def binary_class_accuracy(target: Any, prediction: Any) -> Any:
        return np.where(np.abs(prediction - target) < 0.5, 1, 0)

    def linear_function(x: Any, a: Any, b: Any) -> Any:
        return b + a * x

    for function, piece in ((binary_class_accuracy, "accuracy"), (linear_function, "linear")):
        assert check(function, piece, found_by_name=True).verdict.outcome != WRONG
        assert check(function, piece).verdict.outcome == WRONG


def test_a_function_that_scales_back_is_no_scaling() -> None:
    def unscale(z: Any, mean: Any, std: Any) -> Any:
        return mean + std * z

    with pytest.raises(CheckError, match="scaling must take"):
        check(unscale, "scaling")


def test_a_descent_on_any_function_may_count_its_start_among_its_points() -> None:
    def gradient_descent(f: Any, grad: Any, x0: Any, alpha: float, niter: int) -> Any:
        x, points = np.array(x0, float), np.zeros((2, niter))
        for k in range(niter):
            points[:, k] = x
            x = x - alpha * grad(x)
        return points, np.array([float(f(each)) for each in points.T])

    assert check(gradient_descent, "descent", found_by_name=True).verdict.outcome != WRONG
    assert check(gradient_descent, "descent").mistake == "one step too few"


def test_a_descent_that_gets_a_gradient_alone_may_return_values_of_its_own_function() -> None:
    def gradient_descent(grad_func: Any, lr: float, epochs: int, start_point: Any) -> Any:
        points = [np.array(start_point, float)]
        for _ in range(epochs):
            points.append(points[-1] - lr * np.asarray(grad_func(points[-1])))
        return np.array(points), [x**2 + 10 * y**2 for x, y in points]

    assert check(gradient_descent, "descent", found_by_name=True).ok


def linear_with_sigmoid(x: Any, w: Any, b: Any) -> Any:
    return 1 / (1 + np.exp(-(np.asarray(x) @ w + b)))


def linear_with_sigmoid_and_minus(x: Any, w: Any, b: Any) -> Any:
    return 1 / (1 + np.exp(-(np.asarray(x) @ w - b)))


def test_a_linear_layer_with_a_sigmoid_is_judged_as_the_one_layer_model() -> None:
    right = st.check(linear_with_sigmoid, "linear")
    assert right.ok
    assert any("a linear layer returns x w + b without the sigmoid" in each for each in right.notes)
    wrong = st.check(linear_with_sigmoid_and_minus, "linear")
    assert wrong.mistake == "sign of the bias"
    by_name = st.check(linear_with_sigmoid_and_minus, "linear", found_by_name=True)
    assert by_name.mistake != "sign of the bias"


def scale_like(x: Any, train: Any) -> Any:
    return (x - np.mean(train)) / np.std(train, ddof=1)


def scale_by(x: Any, ref: Any) -> Any:
    return (x - np.mean(ref)) / np.std(x, ddof=1)


def test_rows_that_are_scaled_like_the_training_rows_may_come_first() -> None:
    assert st.check(scale_like, "scaling").ok
    assert not st.check(scale_by, "scaling").ok


def epoch_with_step(x: Any, y: Any, batch_size: Any, rng: Any, step: Any) -> Any:
    """Average what step returns."""
    order = rng.permutation(len(x))[: len(x) // batch_size * batch_size]
    parts = np.array_split(order, len(order) // batch_size)
    return np.array([step(x[part], y[part]) for part in parts]).mean(axis=0)


def test_an_array_of_loss_and_accuracy_is_read_as_both() -> None:
    assert st.check(epoch_with_step, "epoch").ok
