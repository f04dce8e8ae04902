"""Right code of public files that was called wrong, by its kind."""

from __future__ import annotations

import json
from pathlib import Path

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections import inspect_file


def wrong_functions(file: Path) -> list[str | None]:
    return [each.function for each in inspect_file(file).verdicts if each.outcome == WRONG]


def test_a_class_that_a_later_cell_completes_lacks_nothing(tmp_path: Path) -> None:
    begun = "class Net:\n    def fit(self, x):\n        return self.predict(x)\n"
    whole = f"{begun}    def predict(self, x):\n        return x\n"
    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": text}
        for text in (begun, whole, "net = Net()\nnet.fit(3)")
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    file = tmp_path / "class.ipynb"
    file.write_text(json.dumps(notebook), encoding="utf-8")
    assert wrong_functions(file) == []


def test_derivatives_in_a_dictionary_are_not_taken_for_the_functions(tmp_path: Path) -> None:
    file = tmp_path / "activations.py"
    file.write_text(
        "import numpy as np\n"
        "def tanh(x): return np.tanh(x)\n"
        "def tanh_derivative(x): return 1 - np.tanh(x) ** 2\n"
        "DERIVATIVES = {'tanh': tanh_derivative}\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_a_second_derivative_is_no_gradient(tmp_path: Path) -> None:
    file = tmp_path / "newton.py"
    file.write_text(
        "import numpy as np\n"
        "f = lambda x: x[0] ** 2 + x[1] ** 2\n"
        "df = lambda x: np.array([2 * x[0], 2 * x[1]])\n"
        "ddf = lambda x: np.array([[2, 0], [0, 2]])\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_two_rates_of_adam_that_the_check_makes_equal_are_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "optimisers.py"
    file.write_text(
        """
import numpy as np

def relu(x):
    return np.maximum(x, 0)

class Adam:
    def __init__(self, learning_rate, mu, rho):
        self.learning_rate, self.mu, self.rho = learning_rate, mu, rho
        self.k, self.first, self.second = 0, 0, 0
        self.epsilon = np.finfo(float).eps

    def calculate_update(self, weight_tensor, gradient_tensor):
        self.k += 1
        self.first = self.mu * self.first + (1 - self.mu) * gradient_tensor
        self.second = self.rho * self.second + (1 - self.rho) * gradient_tensor ** 2
        first = self.first / (1 - self.mu ** self.k)
        second = self.second / (1 - self.rho ** self.k)
        return weight_tensor - self.learning_rate * (first / (np.sqrt(second) + self.epsilon))
""",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


BACKWARD = """
import numpy as np

def sigmoid(Z):
    A = 1 / (1 + np.exp(-Z))
    return A, Z

def relu(Z):
    return np.maximum(0, Z), Z

def relu_backward(dA, cache):
    return np.where(cache <= 0, 0, dA)

def sigmoid_backward(dA, cache):
    s = 1 / (1 + np.exp(-cache))
    return dA * s * (1 - s)

def linear_forward(A, W, b):
    return np.dot(W, A) + b, (A, W, b)

def linear_activation_forward(pre_A, W, b, activation):
    A, linear_cache, activation_cache = None, None, None
    Z, linear_cache = linear_forward(pre_A, W, b)
    if activation == "relu":
        A, activation_cache = relu(Z)
    elif activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    return A, (linear_cache, activation_cache)

def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW = np.dot(dZ, cache[0].T) / m
    db = np.squeeze(np.sum(dZ, axis=1, keepdims=True)) / m
    return np.dot(cache[1].T, dZ), dW, db

def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    dZ = None
    if activation == "relu":
        dZ = relu_backward(dA, activation_cache)
    elif activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
    return linear_backward(dZ, linear_cache)
"""


def test_a_backward_pass_divided_by_the_samples_is_right_whatever_their_number(
    tmp_path: Path,
) -> None:
    file = tmp_path / "layers.py"
    file.write_text(BACKWARD, encoding="utf-8")
    assert wrong_functions(file) == []


def test_errors_beside_their_mean_square_are_no_gradient(tmp_path: Path) -> None:
    file = tmp_path / "loss.py"
    file.write_text(
        "import numpy as np\n"
        "def loss_function(z_output, y_batch):\n"
        "    e = y_batch - z_output\n"
        "    return np.mean(e**2), e\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_labels_made_to_a_column_expect_predictions_as_one(tmp_path: Path) -> None:
    file = tmp_path / "loss.py"
    file.write_text(
        "import numpy as np\n"
        "def binary_cross_entropy_loss(y_true, y_pred):\n"
        "    y_true = y_true.reshape(-1, 1)\n"
        "    return -np.sum(y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred))\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_a_loss_of_one_sample_with_one_output_is_not_held_to_several(tmp_path: Path) -> None:
    file = tmp_path / "loss.py"
    file.write_text(
        "import numpy as np\n"
        "def binary_cross_entropy(predictions, target):\n"
        "    p = predictions[0]\n"
        "    return -(target * np.log(p + 1e-15) + (1 - target) * np.log(1 - p + 1e-15))\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_a_backward_pass_beside_a_wrong_forward_pass_is_not_judged(tmp_path: Path) -> None:
    file = tmp_path / "layers.py"
    file.write_text(
        "import numpy as np\n"
        "class sigmoid:\n"
        "    def forward(self, x):\n"
        "        self.out = 1 / 1 + np.exp(-x)\n"
        "        return self.out\n"
        "    def backward(self, dout):\n"
        "        return dout * (1 - self.out) * self.out\n",
        encoding="utf-8",
    )
    assert wrong_functions(file) == ["sigmoid.forward"]


def test_gradients_that_a_layer_adds_up_begin_at_0(tmp_path: Path) -> None:
    file = tmp_path / "layers.py"
    file.write_text(
        """
import numpy as np

class Layer:
    def __init__(self, inputs, outputs):
        self.weights = np.random.randn(inputs, outputs)
        self.bias = np.zeros(outputs)
        self.weights_grads = np.zeros((inputs, outputs))
        self.bias_grads = np.zeros(outputs)

    def forward(self, x):
        self.x = x
        return x @ self.weights + self.bias

    def backward(self, upstream):
        self.weights_grads = self.weights_grads + self.x.T @ upstream
        self.bias_grads = self.bias_grads + upstream.sum(axis=0)
        return upstream @ self.weights.T
""",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_a_leaky_relu_keeps_a_slope_above_0(tmp_path: Path) -> None:
    file = tmp_path / "leaky.py"
    file.write_text(
        """
import numpy as np

class LeakyReLU:
    def __init__(self, slope=0.01):
        self.slope = slope

    def forward(self, x):
        self.p = np.maximum(x, self.slope * x)
        return self.p

    def backward(self, upstream):
        return upstream * (1.0 * (self.p > 0) + self.slope * (self.p <= 0))
""",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_a_first_derivative_without_its_feature_is_right_for_ones(tmp_path: Path) -> None:
    file = tmp_path / "cost.py"
    file.write_text(
        """
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def cost_function(theta, X, y):
    m = len(X)
    h = sigmoid(X @ theta)
    cost = np.mean(-y * np.log(h) - (1 - y) * np.log(1 - h))
    grad = np.zeros(theta.shape)
    grad[0] = np.sum(h - y) / m
    grad[1:] = X[:, 1:].T @ (h - y) / m
    return cost, grad
""",
        encoding="utf-8",
    )
    [found] = [e for e in inspect_file(file).verdicts if e.function == "cost_function"]
    assert found.outcome == RIGHT
    assert any("samples whose first feature is 1" in note for note in found.notes)


def test_a_relu_of_columns_and_a_single_step_are_right(tmp_path: Path) -> None:
    file = tmp_path / "columns.py"
    file.write_text(
        """
import numpy as np

def relu(x):
    output = np.zeros((len(x), 1))
    for i in range(len(x)):
        if x[i] > 0:
            output[i] = x[i]
    return output

def gradient_descent(weights, features, labels, step, lambd, k):
    l1, l2 = np.where(weights > 0, 1, -1), weights
    gradient = -2 / len(labels) * (features.T @ (labels - features @ weights))
    weights -= step * (gradient + lambd * k * l1 + lambd * (1 - k) * l2)
""",
        encoding="utf-8",
    )
    assert wrong_functions(file) == []


def test_both_passes_of_a_dropout_get_the_same_share(tmp_path: Path) -> None:
    file = tmp_path / "dropout.py"
    file.write_text(
        """
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward_propagation(X, parameters, keep_prob=0.5):
    np.random.seed(1)
    W1, b1, W2, b2 = (parameters[k] for k in ("W1", "b1", "W2", "b2"))
    Z1 = W1 @ X + b1
    A1 = np.maximum(Z1, 0)
    D1 = np.random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    A2 = sigmoid(W2 @ A1 + b2)
    return A2, (Z1, D1, A1, W1, b1, A2, W2, b2)

def backward_propagation(X, Y, cache, keep_prob):
    m = X.shape[1]
    Z1, D1, A1, W1, b1, A2, W2, b2 = cache
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dA1 = W2.T @ dZ2 * D1 / keep_prob
    dZ1 = dA1 * (A1 > 0)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW2": dW2, "db2": db2, "dW1": dW1, "db1": db1}
""",
        encoding="utf-8",
    )
    outcomes = {each.function: each.outcome for each in inspect_file(file).verdicts}
    assert outcomes["backward_propagation"] == RIGHT
