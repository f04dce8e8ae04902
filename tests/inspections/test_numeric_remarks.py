"""Remarks on formulas that are right on paper and not finite for some arguments."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED
from steepest.inspections import inspect_file
from steepest.inspections.numerics.risks import find_risks

SHOWN = {
    "np.log(p) is -inf where p is 0, and 0 * -inf is NaN": """
def cost(y, p):
    return -np.mean(y * np.log(p))
""",
    "math.log(p) raises ValueError where p is 0": """
def cost(y, p):
    return -sum(t * math.log(p) for t in y)
""",
    "np.log(1 - p) is -inf where 1 - p is 0, and 0 * -inf is NaN": """
def cost(y, p):
    p = np.clip(p, 1e-9, None)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
    "np.log(a[k, y]) is -inf where a[k, y] is 0": """
def train(X, y, W, k):
    a = softmax(X @ W)
    cost = -np.log(a[k, y]).mean()
    return W, cost
""",
    "np.exp(z) is infinite above 709, and inf / inf is NaN": """
def forward(self, X):
    z = X @ self.W
    scores = np.exp(z)
    return scores / np.sum(scores, axis=1, keepdims=True)
""",
    "np.exp(s) is infinite above 709, and inf / inf is NaN": """
def forward(s):
    p = np.exp(s)
    for k in range(len(s)):
        p[k, :] /= np.sum(p[k, :])
    return p
""",
    "np.exp(-s) is infinite above 709, and inf / inf is NaN": """
def forward(s):
    return np.divide(np.exp(-s).T, np.sum(np.exp(-s), axis=1)).T
""",
    "np.exp(x) is infinite above 709, and inf / inf is NaN": """
def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
    "np.exp(z) is infinite above 709, and so is its logarithm": """
def softplus(z):
    return np.log(1 + np.exp(z))
""",
    "np.exp(z) is infinite above 709, and so is the logarithm of the sum": """
def loss(z, y):
    return np.log(np.sum(np.exp(z))) - z[y]
""",
    "math.exp(-x) raises an OverflowError above 709": """
def sigmoid(x):
    return 1 / (1 + math.exp(-x))
""",
    "it divides by 0 where a is 0 or 1, and 0 / 0 is NaN": """
def loss_gradient(y, a):
    return -np.divide(y, a) + np.divide(1 - y, 1 - a)
""",
    "s is 0 for a feature that does not vary, and 0 / 0 is NaN": """
def prepare(X):
    m, s = X.mean(axis=0), np.std(X, axis=0)
    return (X - m) / s
""",
    "eps is added to the step instead of to the root, and 0 / 0 is NaN": """
def step(w, g, v, eps):
    return w - 0.1 * g / np.sqrt(v), -0.1 * g / np.sqrt(v) + eps
""",
    "np.max(z) is the largest score of all samples, and a sample that is 745 below it gives 0 / 0, "
    "which is NaN": """
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e, axis=1, keepdims=True)
""",
    "it divides by 0 where p is 0, and 0 / 0 is NaN": """
def loss_gradient(y, p):
    return -(y / p) / len(y)
""",
    "1 - (p + eps) is below 0 where p is 1": """
def loss_gradient(t, p, eps):
    return -t / (p + eps) + (1 - t) / (1 - (p + eps))
""",
}
SILENT = {
    "a power": """
def step_size(rate, p, t):
    return rate * np.exp(t * np.log(p))
""",
    "a single sample": """
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)
""",
    "both kinds of maximum": """
def softmax(z):
    if z.ndim == 2:
        z = z - np.max(z, axis=1, keepdims=True)
        return np.exp(z) / np.sum(np.exp(z), axis=1, keepdims=True)
    return np.exp(z - np.max(z)) / np.sum(np.exp(z - np.max(z)))
""",
    "labels divided by their number": """
def loss_gradient(y, X, m):
    return X.T @ (y / m)
""",
    "a clip": """
def cost(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
    "a small number": """
def cost(y, p, epsilon=1e-8):
    return -np.mean(y * np.log(p + epsilon) + (1 - y) * np.log(1 - p + epsilon))
""",
    "elements that are replaced": """
def cost(y, p):
    p[p == 0] = 1e-10
    return -np.mean(y * np.log(p))
""",
    "a function of the file that clips": """
def cost(y, z):
    return -np.mean(y * np.log(sigmoid(z)) + (1 - y) * np.log(1 - sigmoid(z)))

def sigmoid(z):
    return np.clip(1 / (1 + np.exp(-z)), 1e-9, 1 - 1e-9)
""",
    "what is not finite replaced afterwards": """
def cost(y, p):
    return np.sum(np.nan_to_num(-y * np.log(p)))
""",
    "the largest score subtracted": """
def softmax(z):
    z -= np.max(z, axis=1, keepdims=True)
    e = np.exp(z)
    return e / np.sum(e, axis=1, keepdims=True)
""",
    "a sigmoid by the sign": """
def sigmoid(x):
    return np.where(x < 0, np.exp(x) / (1 + np.exp(x)), 1 / (1 + np.exp(-x)))
""",
    "a sigmoid by a condition": """
def sigmoid(x):
    if x < 0:
        return math.exp(x) / (1 + math.exp(x))
    return 1 / (1 + math.exp(-x))
""",
    "the usual sigmoid": """
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
""",
    "a deviation that is replaced": """
def prepare(X):
    s = X.std(axis=0)
    s[s == 0] = 1
    return (X - X.mean(axis=0)) / s
""",
    "logarithms of features": """
def transform(X):
    return np.log(X[:, 0])
""",
    "a number of samples": """
def mean(X):
    n = len(X)
    return X.sum() / n
""",
}


@pytest.mark.parametrize("does", SHOWN)
def test_a_formula_that_is_not_finite_is_named(does: str) -> None:
    tree = ast.parse(SHOWN[does])
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert [risk.does for risk in find_risks(function, tree)] == [does]


@pytest.mark.parametrize("reason", SILENT)
def test_nothing_is_said_where_the_text_prevents_it(reason: str) -> None:
    tree = ast.parse(SILENT[reason])
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert find_risks(function, tree) == []


def test_functions_get_remarks_with_line_and_fix_whatever_their_names(tmp_path: Path) -> None:
    file = tmp_path / "neuron.py"
    file.write_text("import numpy as np\nclass Neuron:" + COST.replace("\n", "\n    ") + SQUARE)
    verdict, other = inspect_file(file).verdicts
    assert other.outcome == NOT_CHECKED
    assert other.function == "as_square"
    assert other.notes[0].startswith("In line 7 x.size / n is a float")
    assert verdict.ok
    assert verdict.notes[-1] == (
        "In line 4 np.log(A) is -inf where A is 0, and 0 * -inf is NaN: "
        "use np.clip(A, 1e-12, 1 - 1e-12)."
    )


COST = """
def cost(self, Y, A):
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1.0000001 - A)) / Y.shape[1]
"""
SQUARE = """
def as_square(x, n):
    return x.reshape(x.size / n, n)
def twice(x, n):
    return x * 2
"""
