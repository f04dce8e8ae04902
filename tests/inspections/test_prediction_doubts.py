"""Remarks on predictions that depend on other rows or calls, and on batches and steps."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "the threshold z.mean() is the mean over the rows of the call": """
def predict(self, X):
    z = sigmoid(X @ self.weights)
    threshold = z.mean()
    return [1 if i > threshold else -1 for i in z]
""",
    "the threshold np.mean(p) is the mean over the rows": """
def predict(X, w):
    p = X @ w
    return (p >= np.mean(p)).astype(int)
""",
    "np.argmax(a, axis=1) is the first output for which p >= 0.8": """
def predict(x, w):
    p = softmax(x @ w)
    a = p >= 0.8
    return np.argmax(a, axis=1)
""",
    "every call of predict makes self.coefficient longer": """
def predict(self, X):
    X = np.column_stack((np.ones(len(X)), X))
    if self.intercept is not None:
        self.coefficient = np.insert(self.coefficient, 0, self.intercept)
    return X.dot(self.coefficient)
""",
    "every call of predict makes self.w longer": """
def predict(self, X):
    self.w = np.r_[self.b, self.w]
    return X @ self.w
""",
    "X and y are replaced by a batch of themselves": """
def fit(self, X, y, size):
    for i in range(self.max_iter):
        if size < len(y):
            X, y = self._get_minibatch(X, y, size)
        self.w -= X.T @ (X @ self.w - y)
""",
    "grads is never read": """
def update(self, params, grads):
    for key in params:
        self.v[key] = self.momentum * self.v[key]
        params[key] += self.v[key]
""",
    "1 / 1 is computed first": """
def decayed(self):
    self.lr *= (1. / 1 + self.decay * self.iterations)
""",
}
SILENT = {
    "a threshold that is kept": """
def predict(self, X):
    p = X @ self.w
    return p > self.threshold.mean()
""",
    "the mean of something else": """
def predict(self, X, train):
    p = X @ self.w
    return p > np.mean(train)
""",
    "a search for the first that is larger": """
def predict(x, edges):
    return np.argmax(edges > x)
""",
    "a longer array with a name of its own": """
def predict(self, X):
    w = np.insert(self.coefficient, 0, self.intercept)
    return X @ w
""",
    "a fit that adds a column": """
def fit(self, X):
    self.w = np.insert(self.w, 0, 1)
    return X @ self.w
""",
    "batches with names of their own": """
def fit(self, X, y, size):
    for i in range(9):
        a, b = self._get_minibatch(X, y, size)
        self.w -= a.T @ (a @ self.w - b)
""",
    "a base class that counts steps": """
def update(self, params, grads):
    self.iterations += 1
    self.lr *= self.decay
""",
    "a task to be filled in": """
def update(parameters, grads, learning_rate):
    for l in range(len(parameters)):
        parameters["W" + str(l)] = None
    return parameters
""",
}


@pytest.mark.parametrize("said", SHOWN)
def test_remarks_say_what_the_text_shows(said: str) -> None:
    assert any(said in doubt for doubt in _doubts(SHOWN[said])), _doubts(SHOWN[said])


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_right_texts_get_no_remark(text: str) -> None:
    assert _doubts(text) == []


def _doubts(text: str) -> list[str]:
    """What is said of all functions of a text."""
    tree = ast.parse(text)
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    return [each.does for node in functions for each in find_doubts(node, tree, node.name)]
