"""Remarks on mistakes that only the text of a function shows."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "keeps a share of the values": """
def dropout(x, rate):
    mask = np.random.rand(*x.shape) > rate
    return x * mask
""",
    "drop * x keeps a share of the values": """
def dropout(x, rate):
    drop = np.random.rand(*x.shape)
    for i in range(len(drop)):
        drop[i] = drop[i] > rate
    return drop * x

def cost(y, p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
    "weights of h x k are scaled by n, a width of another layer": """
def initialise(n, h, k):
    return np.random.randn(n, h) / np.sqrt(n), np.random.randn(h, k) / np.sqrt(n)
""",
    "the slice ends before (i + 1) * size - 1": """
def epoch(X, size):
    for i in range(len(X) // size):
        first, last = i * size, (i + 1) * size - 1
        train(X[first:last])
""",
    "np.log(1 - p) is a term of independent binary outputs": """
def categorical_cross_entropy(y, p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
    "the return stands in the loop over range(n)": """
def train(X, y, w, n):
    for _ in range(n):
        w = w - 0.1 * X.T @ (X @ w - y)
        return w
""",
    "dj_db is divided by m in every pass of the loop that adds to it": """
def compute_gradient(x, y, w, b):
    m, dj_dw, dj_db = len(x), 0, 0
    for i in range(m):
        error = w * x[i] + b - y[i]
        dj_db += error
        dj_db = dj_db / m
    return dj_db
""",
    "dj_dw is divided by m in every pass of the loop that adds to it": """
def compute_gradient(x, y, w, b):
    m, n = x.shape
    dj_dw = np.zeros(n)
    for i in range(m):
        for j in range(n):
            dj_dw[j] = dj_dw[j] + (x[i] @ w + b - y[i]) * x[i, j]
        dj_dw /= m
    return dj_dw
""",
    "the return stands in the loop over range(m)": """
def compute_cost(x, y, w):
    m, total = len(x), 0
    for i in range(m):
        total += (x[i] @ w - y[i]) ** 2
        return total / m
""",
}
SILENT = {
    "a sum of each pass": """
def compute_cost(batches, w):
    total, m = 0, 4
    for batch in batches:
        loss = 0
        for x, y in batch:
            loss += (x @ w - y) ** 2
        loss /= m
        total += loss
    return total
""",
    "a division after the loop": """
def compute_gradient(x, y, w):
    m, slope = len(x), 0
    for i in range(m):
        slope += (w * x[i] - y[i]) * x[i]
    slope = slope / m
    return slope
""",
    "both terms of outputs whose formula is written out": """
def loss_of_classifier(y, x, v):
    p = 1 / (1 + np.exp(-(x @ v)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def softmax(s):
    return np.exp(s) / np.exp(s).sum()
""",
    "a small number in the logarithm": """
def cross_entropy(y, p):
    return -np.mean(y * np.log(p + 1e-9))
""",
    "a return after the loop": """
def train(X, y, w, n):
    for _ in range(n):
        w = w - 0.1 * X.T @ (X @ w - y)
    return w
""",
    "a mean of each feature": """
def feature_normalize(X):
    return (X - X.mean(axis=0)) / X.std(axis=0)
""",
    "an inverted dropout": """
def dropout(x, rate):
    mask = np.random.rand(*x.shape) > rate
    return x * mask / (1 - rate)
""",
    "a dropout that is scaled in prediction": """
def dropout(x, rate, training):
    return x * (np.random.rand(*x.shape) > rate) if training else x * (1 - rate)
""",
    "a small number under the root": """
def initialise(n, m, eps):
    return np.random.randn(n, m) / np.sqrt(2 / n + eps)
""",
    "the number of inputs of each layer": """
def initialise(n, h, k):
    return np.random.randn(n, h) / np.sqrt(n), np.random.randn(h, k) / np.sqrt(h)
""",
    "the last row as an index": """
def last(X, start, size):
    return X[start : start + size], X[start + size - 1]
""",
    "binary outputs": """
def loss(y, z):
    p = sigmoid(z)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def softmax(z):
    return np.exp(z) / np.exp(z).sum()
""",
}


def _doubts(text: str) -> list[str]:
    tree = ast.parse(text)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    return [doubt.does for doubt in find_doubts(function, tree, function.name)]


@pytest.mark.parametrize("does", SHOWN)
def test_a_mistake_of_the_text_is_named(does: str) -> None:
    [doubt] = _doubts(SHOWN[does])
    assert does in doubt


@pytest.mark.parametrize("reason", SILENT)
def test_nothing_is_said_about_right_text(reason: str) -> None:
    assert _doubts(SILENT[reason]) == []
