"""Which usual loss or metric a function is, however it takes its arguments."""

from __future__ import annotations

import itertools
import linecache
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.quantities.costs import explain_cost
from steepest.quantities.evaluations import explain_evaluation
from steepest.quantities.finding import find_quantity_check
from steepest.quantities.pairs import explain_pair


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def rmse_of_lists(actual: Any, predicted: Any) -> Any:
    total = 0.0
    for k in range(len(actual)):
        total += (actual[k] - predicted[k]) ** 2
    return (total / len(actual)) ** 0.5


def count_and_share(label_list: Any, truth: Any) -> Any:
    right = sum(int(a == b) for a, b in zip(label_list, truth, strict=True))
    return right, right / len(truth)


def cost_of_columns(A2: Any, Y: Any, parameters: Any) -> Any:
    m = Y.shape[1]
    return -(np.dot(Y, np.log(A2).T) + np.dot(1 - Y, np.log(1 - A2).T)) / m


def accuracy_of_columns(y_true: Any, y_pred: Any) -> Any:
    return np.mean(np.argmax(y_true, axis=0) == np.argmax(y_pred, axis=0))


def softmax_loss_one(scores: Any, label: int) -> Any:
    assert scores.ndim == 1
    return np.log(np.exp(scores).sum()) - scores[label]


RIGHT_PAIRS: list[tuple[str, Callable[..., Any], str]] = [
    ("rmse", rmse_of_lists, "the root of the mean squared error"),
    ("loss", lambda y, t: 0.5 * np.sum((y - t) ** 2), "half a sum over the samples"),
    ("accuracy", count_and_share, "the accuracy, as the mean over the samples"),
    ("compute_cost", cost_of_columns, "the binary cross-entropy, as the mean over the samples"),
    ("get_accuracy", accuracy_of_columns, "samples as columns"),
    (
        "accuracy",
        lambda y, output: np.mean(y.argmax(axis=1) == output.T.argmax(axis=1)),
        "labels as rows, predictions as columns",
    ),
    ("softmax_loss_one", softmax_loss_one, "one sample at a time, labels as integers"),
    ("cross_entropy", lambda y, y_: -sum(y_ * np.log(y)), "the cross-entropy"),
    ("recall", lambda y, y_pred: (y * y_pred).sum() / y.sum(), "the recall"),
    ("log_likelihood", lambda y, p: np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)), "likelihood"),
    (
        "huber_loss",
        lambda y, p, delta: np.where(
            abs(y - p) < delta, (y - p) ** 2 / 2, delta * abs(y - p) - delta**2 / 2
        ).mean(),
        "the Huber loss",
    ),
    ("hinge", lambda y, s: np.maximum(0, 1 - y * s).mean(), "the hinge loss"),
]


def test_rows_of_labels_beside_columns_of_scores_are_no_layout_of_an_accuracy() -> None:
    def accuracy(y_true: Any, y_pred: Any) -> Any:
        return np.mean(np.argmax(y_true, axis=1) == np.argmax(y_pred, axis=0))

    assert explain_pair(accuracy, "accuracy") is None


def test_samples_are_rows_beside_a_network_of_torch(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    code = "def accuracy(scores, y): return (scores.argmax(dim=0) == y).sum() / len(y)\n"
    network = "class Net(torch.nn.Module): pass\n"
    file = tmp_path / "own.py"
    for text, known in ((code, True), (code + network, False)):
        file.write_text(text)
        linecache.checkcache(str(file))
        names = {"torch": torch, "__name__": "own"}
        exec(compile(text, str(file), "exec"), names)
        assert (explain_pair(names["accuracy"], "accuracy") is not None) == known


@pytest.mark.parametrize(("name", "function", "words"), RIGHT_PAIRS)
def test_a_loss_of_two_arguments_is_recognised(
    name: str, function: Callable[..., Any], words: str
) -> None:
    found = explain_pair(function, name)
    assert found is not None
    assert not found.mistake
    assert words in found.words


WRONG_PAIRS: list[tuple[str, str, Callable[..., Any]]] = [
    ("rmse", "root missing", lambda y, p: np.mean((y - p) ** 2)),
    ("precision", "recall", lambda y_true, y_pred: (y_true * y_pred).sum() / y_true.sum()),
    (
        "r2_score",
        "1 minus missing",
        lambda y, p: ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum(),
    ),
    ("mae", "absolute value after the mean", lambda y, p: abs((y - p).mean())),
    ("accuracy", "counts the wrong ones", lambda y, p: np.sum(y != p) / len(y)),
    ("mse", "squared after the mean", lambda y, p: np.mean(y - p) ** 2),
    ("mse", "squared after the sum", lambda y, p: np.sum(y - p) ** 2 / len(y)),
    ("squared_error", "square missing", lambda y, p: np.sum(p - y) / 2),
    ("mse_loss", "added", lambda y, p: np.mean((y + p) ** 2)),
    ("mse_loss", "squares subtracted", lambda y, p: np.mean(p**2 - y**2)),
    ("mse_loss", "sign", lambda y, p: -np.mean((y - p) ** 2)),
    (
        "f1_score",
        "factor 2 missing",
        lambda y_true, y_pred: (y_true * y_pred).sum() / (y_true.sum() + y_pred.sum()),
    ),
]


@pytest.mark.parametrize(("name", "mistake", "function"), WRONG_PAIRS)
def test_a_known_mistake_is_named(name: str, mistake: str, function: Callable[..., Any]) -> None:
    found = explain_pair(function, name)
    assert found is not None
    assert found.mistake == mistake


@pytest.mark.parametrize(
    ("name", "function"),
    [
        # Which of a and b are the labels is not known.
        ("precision", lambda a, b: (a * b).sum() / a.sum() if a.sum() != b.sum() else 0.1),
        # A name that says less may stand for either.
        ("my_loss", lambda y, p: ((y - p) ** 3).mean()),
        ("cost", lambda y, p: np.sum(y != p) / len(y)),
        ("accuracy", lambda y, p: ((y - p) ** 2).mean() + 1),
    ],
)
def test_an_unknown_function_is_not_accused(name: str, function: Callable[..., Any]) -> None:
    found = explain_pair(function, name)
    assert found is None or not found.mistake


def linear_cost(X: Any, y: Any, w: Any, b: Any) -> Any:
    return sum((np.dot(X[k], w) + b - y[k]) ** 2 for k in range(len(y))) / (2 * len(y))


def regularised_cost(theta: Any, X: Any, y: Any, lamda: float) -> Any:
    h, m = sigmoid(X @ theta), len(y)
    cost = -np.sum(y * np.log(h) + (1 - y) * np.log(1 - h)) / m
    return cost + lamda / (2 * m) * np.sum(theta[1:] ** 2)


def softmax_cost(X: Any, Y: Any, W: Any, b: Any, lam: float) -> Any:
    p = np.exp(W @ X + b)
    p = p / p.sum(axis=0)
    return -np.sum(Y * np.log(p)) / X.shape[1] + lam * np.sum(W**2)


def network_cost(theta1: Any, theta2: Any, X: Any, y: Any) -> Any:
    m = len(X)
    h = sigmoid(np.c_[np.ones(m), X] @ theta1.T)
    h = sigmoid(np.c_[np.ones(m), h] @ theta2.T)
    return -np.sum(y * np.log(h) + (1 - y) * np.log(1 - h)) / m


def unknown_model(x: Any, w: Any) -> Any:
    return np.sin(x @ w)


def cost_of_own_model(x: Any, y: Any, w: Any) -> Any:
    return ((unknown_model(x, w) - y) ** 2).mean()


COSTS: list[tuple[Callable[..., Any], str]] = [
    (linear_cost, "half the mean over the samples"),
    (regularised_cost, "lambda / (2 n) times the sum of the squared weights without the first"),
    (softmax_cost, "softmax of the linear model"),
    (network_cost, "network with sigmoid hidden units"),
    (cost_of_own_model, "of what unknown_model returns"),
]


@pytest.mark.parametrize(("function", "words"), COSTS)
def test_a_cost_of_data_and_parameters_is_recognised(
    function: Callable[..., Any], words: str
) -> None:
    found = explain_cost(function, "cost")
    assert found is not None
    assert words in found.words


def test_a_cost_with_an_unusual_penalty_is_not_called_right() -> None:
    def cost(theta: Any, X: Any, y: Any, lamda: float) -> Any:
        return ((X @ theta - y) ** 2).mean() + lamda / 7.3 * (theta**2).sum()

    assert explain_cost(cost, "cost") is None


def test_an_error_of_a_model_with_its_sign_is_not_accused() -> None:
    """It may be what a gradient is made of."""

    def error(X: Any, y: Any, w: Any, b: Any) -> Any:
        return np.mean(X @ w + b - y)

    assert explain_cost(error, "error") is None


def one_minus_log(theta: Any, X: Any, y: Any) -> Any:
    h = sigmoid(X @ theta)
    return -np.sum(y * np.log(h) + (1 - y) * (1 - np.log(h))) / len(y)


def only_first_term(X: Any, y: Any, w: Any, b: Any) -> Any:
    return -np.mean(y * np.log(sigmoid(X @ w + b)))


def without_minus(X: Any, y: Any, w: Any, b: Any) -> Any:
    h = sigmoid(X @ w + b)
    return np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def square_of_the_sum(X: Any, y: Any, theta: Any) -> Any:
    return np.sum(X @ theta - y) ** 2 / (2 * len(y))


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (one_minus_log, "log of 1 - p"),
        (only_first_term, "second term missing"),
        (without_minus, "sign missing"),
        (square_of_the_sum, "squared after the sum"),
    ],
)
def test_a_mistake_in_a_cost_is_named(function: Callable[..., Any], mistake: str) -> None:
    found = explain_cost(function, "cost")
    assert found is not None
    assert found.mistake == mistake


def test_a_log_likelihood_without_minus_is_right() -> None:
    found = explain_cost(without_minus, "log_likelihood")
    assert found is not None
    assert not found.mistake


def test_the_number_of_samples_of_missing_data_is_given() -> None:
    def cost(X: Any, y: Any, theta: Any) -> Any:
        return ((X @ theta - y) ** 2).sum() / (2 * m)  # type: ignore[name-defined]  # noqa: F821

    found = explain_cost(cost, "cost")
    assert found is not None
    assert "half the mean over the samples" in found.words
    assert "m" not in globals()


class Net:
    def __init__(self, sizes: Any) -> None:
        pairs = itertools.pairwise(sizes)
        self.weights = [np.linspace(-1, 1, a * b).reshape(b, a) for a, b in pairs]

    def forward(self, a: Any) -> Any:
        for w in self.weights:
            a = sigmoid(w @ a)
        return a

    def accuracy(self, data: Any) -> Any:
        return sum(int(np.argmax(self.forward(x)) == np.argmax(y)) for x, y in data)

    def total_cost(self, data: Any) -> Any:
        return sum(0.5 * np.sum((self.forward(x) - y) ** 2) for x, y in data) / len(data)


def test_methods_of_a_list_of_pairs_are_compared_with_their_own_outputs() -> None:
    net = Net([3, 4, 2])
    right = explain_evaluation(net.accuracy, "accuracy")
    cost = explain_evaluation(net.total_cost, "total_cost")
    assert right is not None
    assert right.words.startswith("the accuracy of the largest scores of what forward returns")
    assert cost is not None
    assert cost.words.endswith("as half the mean over the samples")


def test_several_metrics_in_one_function_must_all_be_right() -> None:
    def precision_and_recall(y_true: Any, y_pred: Any) -> Any:
        right = (y_true * y_pred).sum()
        return right / y_pred.sum(), right / y_true.sum()

    def with_a_wrong_one(y_true: Any, y_pred: Any) -> Any:
        right = (y_true * y_pred).sum()
        return right / y_pred.sum(), right / (y_true.sum() + 1)

    found = explain_pair(precision_and_recall, "precision_and_recall")
    assert found is not None
    assert found.words == "the precision and the recall"
    assert explain_pair(with_a_wrong_one, "precision_and_recall") is None


def scipy_style(theta: Any, *args: Any) -> Any:
    X, y, lam = args
    h = sigmoid(X @ theta)
    J = -(y @ np.log(h) + (1 - y) @ np.log(1 - h)) / len(y)
    return J + lam / (2 * len(y)) * (theta[1:] ** 2).sum()


def cost_of_unknown_names(mages: Any, dogs: Any, w: Any) -> Any:
    return -sum(np.log(sigmoid(m @ w if d else -m @ w)) for m, d in zip(mages, dogs, strict=True))


def cost_with_visible_epsilon(X: Any, y: Any, theta: Any, lambda_reg: Any) -> Any:
    h = sigmoid(X @ theta)
    J = -(y @ np.log(h + 1e-4) + (1 - y) @ np.log(1 - h + 1e-4)) / len(y)
    return J + lambda_reg / 2 * (theta**2).sum()


def cost_of_unused_data(X: Any, Y: Any, Yhat: Any) -> Any:
    return -(Y * np.log(Yhat)).sum() / Y.shape[1]


def cost_with_parameters(A3: Any, Y: Any, parameters: Any, lambd: float) -> Any:
    loss = -(Y * np.log(A3) + (1 - Y) * np.log(1 - A3)).sum() / Y.shape[1]
    return loss + lambd / 2 * sum((parameters[f"W{k}"] ** 2).sum() for k in (1, 2, 3))


def rounded_accuracy(y: Any, y_hat: Any) -> float:
    return round(100 * float(np.mean(y == y_hat.argmax(axis=1))), 2)


class Ridge:
    """A model that keeps its parameters and the weight of its penalty."""

    def __init__(self, thetas: Any, l2: float = 0.3) -> None:
        self.thetas, self.l2 = thetas, l2

    def predict(self, x: Any) -> Any:
        return np.c_[np.ones(len(x)), x] @ self.thetas

    def cost(self, x: Any, y: Any) -> Any:
        penalty = self.l2 * np.sum(np.square(self.thetas))
        return ((self.predict(x) - y) ** 2).sum() / 2 / len(y) + penalty


def accuracy_of_layers_in_a_list(X: Any, targets: Any, w: Any) -> Any:
    output = sigmoid(sigmoid(X @ w[0]) @ w[1])
    return (output.argmax(axis=1) == targets.argmax(axis=1)).mean()


def accuracy_of_patterns(patterns: Any, targets: Any, v: Any, w: Any) -> Any:
    return np.mean(np.sign(np.tanh(patterns @ v) @ w) == targets)


FORMS: tuple[tuple[Any, str, str], ...] = (
    (accuracy_of_layers_in_a_list, "accuracy", "the network with sigmoid hidden units"),
    (accuracy_of_patterns, "accuracy", "the network with tanh hidden units"),
    (scipy_style, "cost_function", "without the first"),
    (cost_of_unknown_names, "CrossEntropy", "as a sum over the samples"),
    (cost_with_visible_epsilon, "cost_reg", "with 0.0001 added inside the logarithms"),
    (cost_of_unused_data, "crossentropyloss", "the cross-entropy, as the mean"),
    (cost_with_parameters, "compute_cost_with_regularization", "the binary cross-entropy"),
    (rounded_accuracy, "accuracy", "as a percentage with 2 decimals"),
    (Ridge(np.ones(4)).cost, "Ridge.cost", "of the linear model, as half the mean"),
)


@pytest.mark.parametrize(("function", "name", "words"), FORMS)
def test_costs_are_called_in_the_forms_of_courses(function: Any, name: str, words: str) -> None:
    check = find_quantity_check(function, name, name.rpartition(".")[2])
    assert check is not None
    found = check.explain()
    assert found is not None
    assert found.outcome == RIGHT
    assert words in found.sentence


def test_a_sum_of_absolute_errors_is_no_squared_error() -> None:
    def error_cuadratico_medio(y: Any, y_hat: Any) -> Any:
        return np.abs(y - y_hat).sum()

    name = "error_cuadratico_medio"
    check = find_quantity_check(error_cuadratico_medio, name, name)
    assert check is not None
    found = check.explain()
    assert found is not None
    assert found.outcome == WRONG
    assert "the errors are not squared" in found.sentence
