"""Functions judged as parts of a training whose steps follow minus a gradient."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections import inspect_file

pytestmark = pytest.mark.usefixtures("without_searches")  # no line is asked for

NETWORK = """
import numpy as np

def squash(z):
    return z / (1 + np.abs(z))

def squash_slope(z):
    return 1 / (1 + np.abs(z)) ** 2

class Net:
    def __init__(self, sizes):
        self.weights = [np.random.randn(m, n) for n, m in zip(sizes[:-1], sizes[1:])]
        self.biases = [np.random.randn(m, 1) for m in sizes[1:]]

    def feedforward(self, a):
        for w, b in zip(self.weights, self.biases):
            a = squash(np.dot(w, a) + b)
        return a

    def train(self, training_data, epochs, eta):
        for _ in range(epochs):
            for x, y in training_data:
                self.correct(eta, *self.slopes_for(x, y))

    def slopes_for(self, x, y):
        a, kept, zs = x, [x], []
        for w, b in zip(self.weights, self.biases):
            zs.append(np.dot(w, a) + b)
            a = squash(zs[-1])
            kept.append(a)
        delta = (kept[-1] - y) * squash_slope(zs[-1])
        found = [(delta @ kept[-2].T, delta)]
        for k in range(2, len(self.weights) + 1):
            delta = (self.weights[-k + 1].T @ delta) * squash_slope(zs[-k])
            found.insert(0, (delta @ kept[-k - 1].T, delta))
        return [[one for one, _ in found], [other for _, other in found]]

    def correct(self, eta, slopes_w, slopes_b):
        self.weights = [w - eta * g for w, g in zip(self.weights, slopes_w)]
        self.biases = [b - eta * g for b, g in zip(self.biases, slopes_b)]
""".replace("slopes_for", "back_through").replace("correct", "adjust_all")

LAYERS = """
import numpy as np

class Model:
    def __init__(self, inputs=4, hidden=5, outputs=3):
        self.one = np.random.randn(inputs, hidden)
        self.two = np.random.randn(hidden, outputs)

    def forward(self, x):
        self.x, self.h = x, np.tanh(x @ self.one)
        out = np.exp(self.h @ self.two)
        return out / out.sum(axis=1, keepdims=True)

    def backward(self, out, labels):
        error = (out - labels) / len(labels)
        self.d_two = self.h.T @ error
        self.d_one = self.x.T @ (error @ self.two.T * (1 - self.h ** 2))

    def fit(self, x, labels, epochs=10, lr=0.1):
        m, v = [0, 0], [0, 0]
        for t in range(1, epochs + 1):
            self.backward(self.forward(x), labels)
            for k, (w, g) in enumerate([(self.one, self.d_one), (self.two, self.d_two)]):
                m[k] = 0.9 * m[k] + 0.1 * g
                v[k] = 0.999 * v[k] + 0.001 * g ** 2
                w -= lr * m[k] / (1 - 0.9 ** t) / (np.sqrt(v[k] / (1 - 0.999 ** t)) + 1e-8)
"""


def inspected(folder: Path, text: str) -> dict[str, FunctionVerdict]:
    file = folder / "net.py"
    file.write_text(text, encoding="utf-8")
    return {each.function: each for each in inspect_file(file).verdicts}


def test_a_training_that_descends_judges_its_parts(tmp_path: Path) -> None:
    found = inspected(tmp_path, NETWORK)
    for name in ("Net.train", "Net.back_through"):
        assert found[name].outcome == RIGHT, found[name]
        assert "as part of Net(" in found[name].sentence
        assert "all 4 parameter arrays along minus the derivative" in found[name].sentence


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("1 / (1 + np.abs(z)) ** 2", "1 / (1 + np.abs(z))"),
        ("w - eta * g", "w + eta * g"),
        ("b - eta * g", "b - 2 * eta * g"),
        ("kept[-1] - y", "kept[-1] - 2 * y"),
        ("self.weights[-k + 1].T @ delta", "self.weights[-k + 1].T @ delta ** 2"),
        ("b - eta * g for", "b for"),
    ],
)
def test_a_training_with_a_mistake_makes_no_part_right(
    tmp_path: Path, right: str, wrong: str
) -> None:
    assert right in NETWORK
    found = inspected(tmp_path, NETWORK.replace(right, wrong))
    said = [each.sentence for each in found.values() if each.outcome == RIGHT]
    assert not [each for each in said if "as part of" in each]


def test_a_training_by_adam_judges_its_backpropagation(tmp_path: Path) -> None:
    found = inspected(tmp_path, LAYERS)
    assert found["Model.fit"].outcome == RIGHT
    assert "by the rule of Adam" in found["Model.fit"].sentence


@pytest.mark.parametrize(
    ("right", "wrong"), [("1 - self.h ** 2", "1 - self.h"), ("0.001 * g ** 2", "0.001 * g")]
)
def test_a_wrong_training_by_adam_is_not_right(tmp_path: Path, right: str, wrong: str) -> None:
    assert right in LAYERS
    found = inspected(tmp_path, LAYERS.replace(right, wrong))
    assert found["Model.fit"].outcome != RIGHT


def test_what_hardly_ran_is_not_judged_by_the_step(tmp_path: Path) -> None:
    """A choice among activations of which the training makes one."""
    choice = """
def squash_slope(z, kind='soft'):
    if kind == 'soft':
        return 1 / (1 + np.abs(z)) ** 2
    elif kind == 'odd':
        z = z + 1
        z = 2 * z
        return z
    z = z - 1
    return z
"""
    plain = NETWORK[NETWORK.index("def squash_slope") : NETWORK.index("class Net")]
    found = inspected(tmp_path, NETWORK.replace(plain, choice.lstrip() + "\n"))
    assert found["Net.back_through"].outcome == RIGHT
    said = found.get("squash_slope")
    assert said is None or "as part of" not in said.sentence


REPORTS = "".join(
    f"""
            if monitor_{k}:
                print(epochs, eta)
                print(self.weights)
                print(self.biases)"""
    for k in ("cost", "accuracy", "weights")
)


def test_lines_of_reports_that_are_not_asked_for_belong_to_no_step(tmp_path: Path) -> None:
    text = NETWORK.replace(
        "epochs, eta)",
        "epochs, eta, "
        + ", ".join(f"monitor_{k}=False" for k in ("cost", "accuracy", "weights"))
        + ")",
    ).replace("*self.back_through(x, y))", f"*self.back_through(x, y)){REPORTS}")
    found = inspected(tmp_path, text)["Net.train"]
    assert found.outcome == RIGHT, found.sentence
    assert "did not run in these steps" in " ".join(found.notes)


OWN_LOSS = """
import numpy as np

class TwoLayers:
    def __init__(self, input_size, hidden_size, output_size):
        self.params = {"W1": np.random.randn(input_size, hidden_size)}
        self.params["W2"] = np.random.randn(hidden_size, output_size)

    def loss(self, X, y, reg=0.0):
        W1, W2 = self.params["W1"], self.params["W2"]
        hidden = X @ W1 + (X @ W1) ** 2 * 0.1
        scores = hidden @ W2
        p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        n = len(X)
        value = -np.log(p[np.arange(n), y]).mean() + reg * np.sum(W1 ** 4) + reg * np.sum(W2 ** 4)
        p[np.arange(n), y] -= 1
        back = p @ W2.T * (1 + 0.2 * (X @ W1)) / n
        grads = {"W1": X.T @ back + 4 * reg * W1 ** 3, "W2": hidden.T @ p / n + 4 * reg * W2 ** 3}
        return value, grads

    def train(self, X, y, lr=1e-3, decay=0.95, reg=0.1, num_iters=100, batch_size=200):
        for _ in range(num_iters):
            rows = np.random.choice(len(X), batch_size)
            value, grads = self.loss(X[rows], y[rows], reg)
            for name in self.params:
                self.params[name] -= lr * grads[name]
            lr *= decay
"""


def test_a_training_may_descend_on_a_loss_of_its_own(tmp_path: Path) -> None:
    found = inspected(tmp_path, OWN_LOSS)["TwoLayers.train"]
    assert found.outcome == RIGHT
    assert "the derivative of value, which loss returns" in found.sentence


def test_a_training_that_leaves_its_penalty_out_is_not_right(tmp_path: Path) -> None:
    wrong = OWN_LOSS.replace("+ 4 * reg * W1 ** 3", "")
    assert inspected(tmp_path, wrong)["TwoLayers.train"].outcome != RIGHT
