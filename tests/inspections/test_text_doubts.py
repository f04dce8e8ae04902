"""Remarks on results that are lost, arrays that are shared and calls that mean something else."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "np.exp(x, w) computes np.exp(x) and writes it into w": """
def predict(x, w):
    return 1 / (1 + np.exp(x, w))
""",
    "takes np.dot(d, x) as the axis": """
def backward(w, d, x):
    return np.sum(w, np.dot(d, x))
""",
    "so row len(X) - 1, the last, is never drawn": """
def train(X, w):
    i = np.random.randint(0, len(X) - 1)
    return w - 0.1 * X[i]
""",
    "the last, is never drawn": """
def train(X, w):
    n = len(X)
    i = np.random.randint(low=0, high=n - 1)
    return w - 0.1 * X[i]
""",
    "np.exp(-6) is 0.0025, a power of e": """
def cross_entropy(y, p):
    return -np.sum(y * np.log(p + np.exp(-6)))
""",
    "i ^ 2 is an exclusive or of bits": """
def descent(w, rate):
    for i in range(9):
        w = w - rate / (i ^ 2) * w
    return w
""",
    "np.random.shuffle shuffles order and returns None, which rows then is": """
def sgd(X, n):
    order = np.arange(n)
    rows = np.random.shuffle(order)
    return X[rows]
""",
    "cost gets the penalty of self.weights once for every pass": """
def total_cost(self, data, lmbda):
    cost = 0.0
    for x, y in data:
        a = self.feedforward(x)
        cost += self.cost.fn(a, y) / len(data)
        cost += 0.5 * (lmbda / len(data)) * sum(np.linalg.norm(w) ** 2 for w in self.weights)
    return cost
""",
    "X is replaced by a part of itself": """
def fit(self, X, y, n):
    for _ in range(n):
        X = X[: self.batch_size]
        self.w -= X.T @ (X @ self.w - y[: self.batch_size])
""",
    "range(y) of an array raises a TypeError": """
def loss(y, p):
    total = 0
    for i in range(y):
        total -= y[i] * np.log(p[i])
    return total
""",
    "uses xs and ys, all of them, and never x and y": """
def train(self, xs, ys):
    for x, y in zip(xs, ys):
        print(x, y)
        self.w -= self.gradient(xs, ys)
""",
    "caches.append(caches) puts the list into itself": """
def forward(x, layers):
    caches = []
    for w in layers:
        x, cache = np.tanh(x @ w), x
        caches.append(caches)
    return x, caches
""",
    "its call of itself, is not returned": """
def forward(x, layers):
    if layers:
        forward(x @ layers[0], layers[1:])
    else:
        return x
""",
    "input is a function of Python": """
def relu(z):
    if z > 0:
        return input
    return 0.0
""",
    "lr is set to 0.01 before it is read": """
def descent(w, lr):
    lr = 0.01
    return w - lr * w
""",
    "sets losses to 0, so only the last pass is left": """
def train(xs, w):
    history = []
    for epoch in range(9):
        for x in xs:
            losses = 0
            losses += (x @ w) ** 2
        history.append(losses / len(xs))
    return history
""",
    "X_test is never read": """
def predict(self, X_test):
    return np.argmax(self.output, axis=1)
""",
    "self.p of an earlier call is returned": """
def predict(self, X):
    if self.p is None:
        self.p = X @ self.w
    return self.p
""",
    "Theta of the file is read, and the argument theta never": """
Theta = np.zeros(3)
def cost(X, y, theta):
    return np.mean((X @ Theta - y) ** 2)
""",
    "grad_reg is computed and never used": """
def gradient(X, y, w, lam):
    grad = X.T @ (X @ w - y)
    grad_reg = grad + lam * w
    return grad
""",
    "every element of path is the same array, w": """
def descent(X, y, n):
    w = np.zeros(3)
    path = []
    for _ in range(n):
        w -= 0.1 * X.T @ (X @ w - y)
        path.append(w)
    return path
""",
    "best_w is w itself, which line": """
def fit(X, y, n):
    w = np.random.randn(3)
    for _ in range(n):
        w -= 0.1 * X.T @ (X @ w - y)
        if better(w):
            best_w = w
    return best_w
""",
    "changes the argument p, which belongs to the caller": """
def mse_derivative(y, p):
    np.clip(p, 0, 1, out=p)
    return 2 * (p - y) / len(y)
""",
    "changes the argument z, which belongs to the caller": """
def softmax_rows(z):
    z -= np.max(z, axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
""",
    "w becomes lr * dw, the step alone": """
def fit(w, lr):
    for _ in range(9):
        dw = gradient(w)
        w = lr * dw
    return w
""",
    "the step of self.lr stands under if verbose": """
def train(self, verbose=False):
    for epoch in range(9):
        self.step()
        if verbose:
            print(epoch)
            self.lr *= 0.9
""",
    "self.W is changed, and self.b never is after it is made": """
class Net:
    def __init__(self):
        self.W, self.b = np.random.randn(3, 2), None
        self.b = np.zeros(2)
    def forward(self, x):
        return x @ self.W + self.b
    def train(self, x, y):
        self.W -= 0.1 * x.T @ (self.forward(x) - y)
""",
    "self.W is drawn anew in every forward pass": """
def forward(self, x):
    self.W = np.random.random((x.shape[1], 4)) * 0.01
    return x @ self.W
""",
    "dw has the squares of w": """
def gradient(X, y, w, lam):
    dw = X.T @ (X @ w - y) + lam * w ** 2
    return dw
""",
    "grad has the sum of theta": """
def gradient(X, y, theta):
    grad = X.T @ (X @ theta - y) + np.sum(theta)
    return grad
""",
    "dw is one number, the sum over all features and samples": """
def gradient(X, error):
    dw = 2 * np.sum(X.T * error) / len(X)
    return dw
""",
    "y * np.log(p) has no minus sign": """
def cross_entropy(y, p, derivative=False):
    if derivative:
        return p - y
    return np.mean(y * np.log(p))
""",
    "f_wb - y[i] ** 2 squares y[i] alone": """
def compute_cost(x, y, w):
    total = 0
    for i in range(len(x)):
        f_wb = w * x[i]
        total += f_wb - y[i] ** 2
    return total / len(x)
""",
    "the sum of w is no penalty": """
def loss(X, y, w, lam):
    return np.mean((X @ w - y) ** 2) + lam * np.sum(w)
""",
    "2 / sqrt(n) is 1.41 times the standard deviation of He": """
def init(n, k):
    return np.random.randn(n, k) * (2 / np.sqrt(n))
""",
    "is the bound of Glorot's uniform law": """
def init(n, k):
    return np.random.randn(n, k) * np.sqrt(6 / (n + k))
""",
    "divided by the standard deviation of He": """
def init(n, k):
    return np.random.randn(n, k) / np.sqrt(2 / n)
""",
    "is subtracted without its logarithm": """
def softmax_loss(z, y):
    logs = z - np.sum(np.exp(z), axis=1, keepdims=True)
    return -np.sum(y * logs)
""",
}
SILENT = {
    "a path of copies": """
def descent(X, y, n):
    w, path = np.zeros(3), []
    for _ in range(n):
        w -= 0.1 * X.T @ (X @ w - y)
        path.append(w.copy())
    return path
""",
    "a number that changes": """
def descent(n):
    w, path = 3.0, []
    for _ in range(n):
        w -= 0.1 * w
        path.append(w)
    return path
""",
    "an array that every pass replaces": """
def descent(X, n):
    w = np.zeros(3)
    path = []
    for _ in range(n):
        w = w - 0.1 * X.T @ (X @ w)
        path.append(w)
    return path
""",
    "a sum for each epoch, the last of which is returned": """
def train(xs, w):
    for epoch in range(9):
        loss = 0
        for x in xs:
            loss += (x @ w) ** 2
    return loss
""",
    "an argument that is given anew only if it is None": """
def step(w, lr=None):
    if lr is None:
        lr = 0.01
    return w - lr * w
""",
    "a copy that is changed": """
def softmax(z):
    z = z - np.max(z)
    z -= np.log(np.sum(np.exp(z)))
    return np.exp(z)
""",
    "in place, as its author means": """
def np_exp(a):
    return np.exp(a, a)
""",
    "a log likelihood": """
def log_likelihood(y, p):
    return np.sum(y * np.log(p))
""",
    "a loss that its caller negates": """
def cross_entropy(y, p):
    return np.sum(y * np.log(p))
def cost(y, p):
    return -cross_entropy(y, p) / len(y)
""",
    "a minus of the divisor": """
def cross_entropy(y, p):
    return np.sum(y * np.log(p)) / -len(y)
""",
    "a penalty of squares": """
def loss(X, y, w, lam):
    return np.mean((X @ w - y) ** 2) + lam * np.sum(w ** 2)
""",
    "a bias that another method steps": """
class Net:
    def __init__(self):
        self.W = np.random.randn(3, 2)
        self.b = np.zeros(2)
    def forward(self, x):
        return x @ self.W + self.b
    def step(self, dW, db):
        self.W -= dW
        self.move_biases(db)
    def move_biases(self, db):
        self.b -= db
""",
    "weights that are drawn once": """
def forward(self, x):
    if self.W is None:
        self.W = np.random.randn(x.shape[1], 4)
    return x @ self.W
""",
    "a penalty after the loop over samples": """
def total_cost(self, data, lmbda):
    cost = 0.0
    for x, y in data:
        cost += self.fn(x, y) / len(data)
    for w in self.weights:
        cost += 0.5 * lmbda * np.sum(w ** 2)
    return cost
""",
    "samples in another order": """
def fit(self, X, y, n):
    for _ in range(n):
        order = np.random.permutation(len(X))
        X = X[order]
        self.w -= X.T @ (X @ self.w - y[order])
""",
    "a prediction that only reads what its object holds": """
def predict(self):
    return self.output
""",
    "a prediction of a class to be derived": """
def forward(self, x):
    return self.y
""",
    "an abstract prediction": """
def predict(self, X):
    raise NotImplementedError
""",
    "a list of each outer pass": """
def train(xs, w):
    means = []
    for epoch in range(9):
        losses = []
        for x in xs:
            losses.append((x @ w) ** 2)
        means.append(np.mean(losses))
    return means
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
