"""Slips that the text of a function shows, and texts that only resemble them."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import WRONG
from steepest.inspections import inspect_file
from steepest.inspections.record import Inspection

WRONG_TEXTS = {
    "undefined name": """
class Net:
    def sigmoid(self, x):
        return 1 / (1 + np.exp(-x))
    def sigmoid_prime(self, x):
        return sigmoid(x) * (1 - sigmoid(x))
""",
    "no such function": """
def relu(x):
    return np.where(x > 0, x, np.zeros_likes(x))
""",
    "no such attribute": """
def sigmoid(x):
    out = np.zeros.like(x)
    out += 1 / (1 + np.exp(-x))
    return out
""",
    "tuple used as a number": """
def compute_cost(w):
    return np.sum(w ** 2), np.sum(np.abs(w))
def num_grad(w, h):
    grad = np.zeros(w.shape)
    c = compute_cost(w)
    for i in range(len(w)):
        moved = np.array(w)
        moved[i] += h
        c2 = compute_cost(moved)
        grad[i] = (c2 - c) / h
    return grad
""",
    "size as dtype": """
def relu(x):
    out = np.zeros(len(x), x.shape[1])
    return np.maximum(out, x)
""",
    "no such argument": """
def softmax(z):
    z = np.array(z, ndmim=2)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
    "comparison for assignment": """
def mse(y, p):
    loss = 0
    loss == np.mean((y - p) ** 2)
    return loss
""",
    "argument ignored": """
def z_score_normalize(X, u=None, sd=None):
    u = np.mean(X, axis=0)
    sd = np.std(X, axis=0)
    return (X - u) / sd
""",
    "returns nothing": """
def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return
""",
    "undefined attribute": """
class Net:
    def __init__(self):
        self.slope = 0.1
    def relu(self, x):
        return np.where(x > 0, x, self.slop * x)
""",
}
NEVER_READ = """
def min_max_normalize(X, _min=None, _max=None):
    low, high = X.min(axis=0), X.max(axis=0)
    return (X - low) / (high - low), low, high
"""
RIGHT_TEXTS = {
    "an argument that another version of NumPy has": """
def relu(x):
    return np.maximum(np.reshape(x, newshape=-1), 0)
""",
    "features that are filled and returned": """
def forward(x, w, features=None):
    features = {}
    features["z"] = x @ w
    return features["z"], features
""",
    "the class in a method": """
class Net:
    def sigmoid(self, x):
        assert x is not None, __class__.__name__
        return 1 / (1 + np.exp(-x))
""",
    "a part of a class": """
class Net:
    def sigmoid(self, x):
        self.first(self.second, self.third)
        return 1 / (1 + np.exp(-x))
""",
    "a module that NumPy had": """
def sigmoid(x):
    return 1 / (1 + np.exp(-x)) if np.math.pi else x
""",
    "the value of a tuple": """
def compute_cost(w):
    return np.sum(w ** 2), np.sum(np.abs(w))
def cost_of_many(ws):
    best, _ = compute_cost(ws[0])
    worst = compute_cost(ws[-1])
    worst = worst[0]
    return (worst - best) / 2 + compute_cost(ws[1])[0]
def sigmoid(x):
    return np.add.reduce([1 / (1 + np.exp(-x))], axis=0)
""",
    "a default that is computed if it is missing": """
def z_score_normalize(X, u=None, sd=None):
    if u is None:
        u, sd = X.mean(axis=0), X.std(axis=0)
    return (X - u) / sd
""",
    "an option that is never read": """
def sigmoid(x, name=None):
    return 1 / (1 + np.exp(-x))
""",
    "a name that another cell of a file would define": """
def report(x):
    return table.loc[x], column / total

def sigmoid(x):
    return scale / (1 + np.exp(-x)) + offset
""",
    "a name that is only an annotation": """
def sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))
""",
    "a global that a function sets": """
def setup():
    global rate
    rate = 1.0

def sigmoid(x):
    return rate / (1 + np.exp(-x))
""",
    "an attribute that the caller sets": """
class Net:
    def relu(self, x):
        return np.maximum(0, x) * self.on

net = Net()
net.on = 1
""",
    "a function that changes its argument": """
def relu(x):
    x[x < 0] = 0
    return
""",
    "a name that older versions had": """
def accuracy(y, p):
    return np.asscalar(np.mean(y == p))
""",
}


def inspected(text: str, folder: Path) -> Inspection:
    future = "from __future__ import annotations\nimport numpy as np\n"
    (folder / "work.py").write_text(future + text)
    return inspect_file(folder / "work.py")


@pytest.mark.parametrize("mistake", WRONG_TEXTS)
def test_a_slip_is_wrong_with_its_line(mistake: str, tmp_path: Path) -> None:
    found = inspected(WRONG_TEXTS[mistake], tmp_path).verdicts
    wrong = [each for each in found if each.outcome == WRONG]
    assert [each.mistake for each in wrong] == [mistake]
    assert wrong[0].location is not None


def test_figures_that_are_given_and_never_read_are_a_mistake(tmp_path: Path) -> None:
    (found,) = inspected(NEVER_READ, tmp_path).verdicts
    assert (found.outcome, found.mistake) == (WRONG, "argument ignored")


@pytest.mark.parametrize("name", RIGHT_TEXTS)
def test_what_resembles_a_slip_is_not_wrong(name: str, tmp_path: Path) -> None:
    found = inspected(RIGHT_TEXTS[name], tmp_path).verdicts
    slips = {*WRONG_TEXTS}
    assert not [each for each in found if each.mistake in slips]
