"""Remarks on steps of the wrong arrays, and on what a backward pass lacks, as the text shows it."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "model[i].biases gets one number for all units of the layer, np.mean(rate * delta)": """
def step(model, x, delta, rate):
    for i in range(len(model) - 1, 0, -1):
        below = np.dot(model[i].weights.T, delta) * slope(model[i - 1].z)
        model[i].weights += rate * np.dot(delta, model[i - 1].output.T)
        model[i].biases += np.mean(rate * delta) - 0.1 * model[i].biases
        delta = below
    model[0].biases += np.mean(rate * delta)
""",
    "self.b1 gets one number for all units of the layer, np.sum(hidden_delta)": """
def train(self, x, error):
    hidden_delta = error @ self.W2.T * (self.h > 0)
    self.W1 -= x.T @ hidden_delta
    self.b1 = self.b1 - 0.1 * np.sum(hidden_delta)
""",
    "self.who gets the steps of lines 4 and 5, and self.wih, which the file reads": """
class Network:
    def train(self, x, h, errors, hidden_errors):
        self.who += self.lr * np.dot(errors * self.slope, h.T)
        self.who += self.lr * np.dot(errors * self.slope, x.T)

    def __init__(self, n, m):
        self.wih = np.random.normal(0.0, 0.1, (m, n))
        self.who = np.random.normal(0.0, 0.1, (1, m))

    def query(self, x):
        return np.dot(self.who, sigmoid(np.dot(self.wih, x)))
""",
    "b1 gets the steps of lines 10 and 11, and b2, which the file reads": """
def train(X, y):
    W1, W2 = np.random.randn(2, 3), np.random.randn(3, 1)
    b1 = np.zeros((1, 3))
    b2 = np.zeros((1, 1))
    for _ in range(9):
        a1, a2 = X @ W1 + b1, (X @ W1 + b1) @ W2 + b2
        d2 = a2 - y
        W2, W1 = W2 - a1.T @ d2, W1 - X.T @ (d2 @ W2)
        b1 -= 0.1 * np.sum(d2 @ W2, axis=0)
        b1 -= 0.1 * np.sum(d2, axis=0)
    return W1, W2
""",
    "mask is kept nowhere, so the backward pass cannot multiply the error by it": """
class Network:
    def run(self, x, training):
        for layer in self.layers:
            x = layer.forward(x)
            if training:
                mask = (np.random.random(x.shape) > self.rate) / (1 - self.rate)
                x = x * mask
        return x

    def train(self, x, y):
        error = (self.run(x, True) - y).T
        for layer in reversed(self.layers):
            error = layer.backward(error)
""",
    "self.dW grows with every pass, and nothing sets it to zero": """
class Network:
    def backward(self, a, deltas):
        for i in range(2):
            self.dW[i] += a[i].T @ deltas[i]

    def __init__(self):
        self.weights = [np.random.randn(2, 3), np.random.randn(3, 1)]
        self.dW = [np.zeros((2, 3)), np.zeros((3, 1))]

    def step(self, rate, n):
        for i in range(2):
            mean = self.dW[i] / n
            self.weights[i] -= rate * mean
""",
    "self.weights is changed, and self.biases never is after it is made": """
class Network:
    def descend(self, rate):
        steps = 0
        for i in range(len(self.weights)):
            weights = self.weights[i]
            weights += rate * self.derivatives[i]
            steps += 1
        return steps

    def __init__(self, shape):
        self.weights, self.biases = [], []
        for n, m in zip(shape, shape[1:]):
            self.weights.append(np.random.randn(m, n))
            self.biases.append(np.random.randn(m, 1))

    def forward(self, a):
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(w @ a + b)
        return a
""",
}
SILENT = {
    "biases of one unit, a sum over samples, and Python's sum": """
def train(self, x, error, bias):
    delta = error @ self.W2.T * (self.h > 0)
    self.W1 -= x.T @ delta
    self.b1 -= 0.1 * np.sum(delta, axis=0)
    self.b0 -= 0.1 * sum(delta)
    self.b2 -= 0.1 * np.sum(error)
    bias -= 0.1 * error.mean()
""",
    "an error of one unit in a loop over units": """
def train(self, x, errors):
    delta = errors @ self.W2.T
    for j in range(3):
        self.b1[j] -= 0.1 * np.sum(delta[:, j])
        self.W1[:, j] -= 0.1 * delta[:, j] @ x
""",
    "two steps of one weight, beside another that is stepped elsewhere": """
class Network:
    def train(self, x, h, errors, hidden_errors):
        self.who += self.lr * np.dot(errors, h.T)
        self.who += self.momentum * self.velocity

    def train_hidden(self, x, errors):
        self.wih += self.lr * np.dot(errors, x.T)

    def __init__(self, n, m):
        self.wih = np.random.normal(0.0, 0.1, (m, n))
        self.who = np.random.normal(0.0, 0.1, (1, m))

    def query(self, x):
        return np.dot(self.who, sigmoid(np.dot(self.wih, x)))
""",
    "hidden weights that stay as they were drawn, and a weight decay as a second step": """
class RandomFeatures:
    def train(self, x, h, errors):
        self.w2 += self.lr * np.dot(errors, h.T)
        self.w2 -= self.lr * self.decay * self.w2

    def __init__(self, n, m):
        self.w1 = np.random.normal(0.0, 0.1, (m, n))
        self.w2 = np.random.normal(0.0, 0.1, (1, m))

    def query(self, x):
        return np.dot(self.w2, sigmoid(np.dot(self.w1, x)))
""",
    "a mask that is kept": """
class Network:
    def run(self, x):
        mask = (np.random.random(x.shape) > self.rate) / (1 - self.rate)
        self.masks.append(mask)
        return x * mask

    def train(self, x, y):
        error = (self.run(x) - y).T
        for layer, mask in zip(self.layers, self.masks):
            error = layer.backward(error * mask)
""",
    "a mask of a function that also goes back": """
class Network:
    def loss(self, x, y):
        mask = (np.random.random(x.shape) > self.rate) / (1 - self.rate)
        error = (x * mask) @ self.w - y
        return x.T @ error, error @ self.w.T * mask

    def train(self, x, y):
        self.w -= self.loss(x, y)[0].T
""",
    "gradients that begin at zero": """
class Network:
    def backward(self, a, deltas):
        for i in range(2):
            self.dW[i] += a[i].T @ deltas[i]

    def __init__(self):
        self.weights = [np.random.randn(2, 3), np.random.randn(3, 1)]
        self.dW = [np.zeros((2, 3)), np.zeros((3, 1))]

    def step(self, rate):
        for i in range(2):
            self.weights[i] -= rate * self.dW[i]
            self.dW[i] = np.zeros_like(self.dW[i])
""",
    "a sum of squares": """
class Adagrad:
    def step(self, gradient):
        self.grads += gradient**2
        self.w -= 0.1 * gradient / np.sqrt(self.grads)
""",
    "biases that another name or another object changes": """
class Network:
    def descend(self, rate):
        for i in range(len(self.weights)):
            weights, biases = self.weights[i], self.biases[i]
            weights += rate * self.derivatives[i]
            biases += rate * self.deltas[i]

    def __init__(self, shape):
        self.weights, self.biases, self.b = [], [], np.zeros(3)
        for n, m in zip(shape, shape[1:]):
            self.weights.append(np.random.randn(m, n))
            self.biases.append(np.random.randn(m, 1))

    def forward(self, a):
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(w @ a + b)
        return a + self.b

def descend(network, rate, delta):
    network.b -= rate * delta
""",
}


def _doubts(text: str) -> list[str]:
    """What is said about the first function of a file, or the first method of its class."""
    tree, first = ast.parse(text), ast.parse(text).body[0]
    function = first.body[0] if isinstance(first, ast.ClassDef) else first
    assert isinstance(function, ast.FunctionDef)
    name = f"{first.name}.{function.name}" if isinstance(first, ast.ClassDef) else function.name
    return [doubt.does for doubt in find_doubts(function, tree, name)]


@pytest.mark.parametrize("does", SHOWN)
def test_a_mistake_of_the_text_is_named(does: str) -> None:
    [doubt] = _doubts(SHOWN[does])
    assert does in doubt


@pytest.mark.parametrize("reason", SILENT)
def test_nothing_is_said_about_right_text(reason: str) -> None:
    assert _doubts(SILENT[reason]) == []
