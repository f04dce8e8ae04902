"""Remarks on mistakes of trainings and formulas that only the text shows."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "d_sigmoid(a1) gets the output sigmoid(z1), and line 9 applies the function to it": """
def back(x, W1, delta):
    z1 = x @ W1
    a1 = sigmoid(z1)
    return delta * d_sigmoid(a1)

def d_sigmoid(x):
    # line 8
    return sigmoid(x) * (1 - sigmoid(x))
""",
    "d_tanh(z1) gets np.dot(x, W1) + b1, where line 7 needs the output": """
def back(x, W1, b1, delta):
    z1 = np.dot(x, W1) + b1
    return delta * d_tanh(z1)

def d_tanh(a):
    return 1 - a ** 2
""",
    "db1 sums t1 alone, where dW1 has t1 * dX2": """
def loss(x, h, dX2, n):
    t1 = h * (1 - h)
    dW1 = x.T.dot(t1 * dX2) / n
    db1 = np.sum(t1, axis=0) / n
    return dW1, db1
""",
    "1e-08 is subtracted in the denominator": """
def step(w, m, v):
    return w - 0.1 * m / (np.sqrt(v) - 1e-8)
""",
    "np.clip(..., out=p) changes the argument p, which belongs to the caller": """
def mse(y, p):
    np.clip(p, 0, 1, out=p)
    return np.mean((y - p) ** 2)
""",
    "z -= np.max(z) changes the argument z, which belongs to the caller": """
def softmax(z):
    z -= np.max(z)
    return np.exp(z) / np.sum(np.exp(z))
""",
    "p[p <= 0] = 1e-06 changes the argument p, which belongs to the caller": """
def log_loss(y, p):
    p[p <= 0] = 0.000001
    return -np.mean(y * np.log(p))
""",
    "n / size is a float": """
def epoch(X, n, size):
    return [X[i] for i in range(n / size)]
""",
    "decay * layers[i].W stands in the denominator": """
def step(layers, i, m, v, decay):
    layers[i].W -= 0.1 * m / ((np.sqrt(v) + 1e-8) + decay * layers[i].W)
""",
    "the average is divided by 1 - beta in every step": """
def step(w, m, g, beta):
    m = beta * m + (1 - beta) * g
    return w - 0.1 * m / (1 - beta)
""",
    "the average is divided by 1 - settings['beta'] in every step": """
def step(w, g, settings):
    settings['m'] = settings['beta'] * settings['m'] + (1 - settings['beta']) * g
    return w - 0.1 * settings['m'] / (1 - settings['beta'])
""",
    "the error goes back through W2, which line 4 has changed already": """
def step(x, h, W1, W2, delta):
    # the weights of the output first
    W2 -= h.T @ delta
    delta = delta @ W2.T * (1 - h**2)
    W1 -= x.T @ delta
""",
    "the error goes back through weights[i + 1], which line 5 has changed already": """
def step(a, weights, delta):
    for i in range(2, -1, -1):
        delta = np.dot(delta, weights[i + 1].T) * (a[i] > 0)
        weights[i] -= 0.1 * a[i - 1].T @ delta
""",
    "the error goes back through weights[i + 1], which line 6 has changed already": """
def step(a, weights, delta, rate):
    for i in range(2, -1, -1):
        w = weights[i]
        delta = delta @ weights[i + 1].T * (a[i] > 0)
        w -= rate * a[i - 1].T @ delta
""",
    "the error goes back through self.weights[-i + 1], which line 6 has changed already": """
def step(self, a, delta, rate):
    for i in range(2, self.depth):
        error = np.dot(self.weights[-i + 1].T, delta)
        delta = error * (a[-i] > 0)
        self.weights[-i] -= rate * delta @ a[-i - 1].T
""",
    "the error goes back through above.w, which line 7 has changed already": """
def step(layers, rate):
    for i in reversed(range(len(layers) - 1)):
        layer = layers[i]
        above = layers[i + 1]
        layer.delta = np.matmul(np.transpose(above.w), above.delta) * (layer.z > 0)
        layer.w -= rate * np.outer(layer.delta, layer.x)
""",
    "the error goes back through net['output']['weights'], which line 3 has changed already": """
def step(net, x, h, delta):
    net["output"]["weights"] -= h.T @ delta
    error = np.dot(delta, net["output"]["weights"].T)
    net["hidden"]["weights"] -= x.T @ (error * (1 - h**2))
""",
    "the error goes back through self.who, which line 4 has changed already": """
def train(self, x, h, errors, slopes):
    # the weights of the output first
    self.who += self.lr * np.dot(errors * slopes, h.T)
    hidden_errors = np.dot(self.who.T, errors * slopes)
    self.wih += self.lr * np.dot(hidden_errors * h * (1.0 - h), x.T)
""",
    "goes back through row[i + 1], an element of output_weights, which line 5 has changed": """
def step(output_weights, hidden, errors, rate):
    for k, row in enumerate(output_weights):
        for j in range(len(row)):
            row[j] += rate * errors[k] * hidden[j]
    for i in range(len(hidden)):
        error = 0
        for k, row in enumerate(output_weights):
            error += row[i + 1] * errors[k]
""",
    "errors goes back through W2 without the derivative": """
def train(x, y, W1, W2):
    h = sigmoid(W1 @ x)
    p = sigmoid(W2 @ h)
    errors = y - p
    hidden = np.dot(W2.T, errors)
    W2 += np.dot(errors * p * (1.0 - p), h.T)
    W1 += np.dot(hidden * h * (1.0 - h), x.T)
""",
    "db1 is one number": """
def backward(X, Y, A1, A2, Z1, W2, m):
    dZ2 = A2 - Y
    dW2, db2 = dZ2 @ A1.T / m, np.sum(dZ2, axis=1) / m
    dZ1 = W2.T @ dZ2 * (Z1 > 0)
    db1 = 1 / m * np.sum(dZ1)
    return dZ1 @ X.T / m, db1, dW2, db2
""",
    "np.vectorize(rectified) cuts all results": """
def predict(x, W):
    return np.vectorize(rectified)(x @ W)
def rectified(z): return max(0, z)
""",
    "the logarithm of the largest": "def loss(p, y): return -np.log(np.max(p, axis=1)).mean()",
    "np.uint8 holds numbers": "def sizes(n, k, stride): return np.uint8((n - k) / stride + 1)",
    "np.vectorize(relu) cuts all results to whole numbers": """
def relu(x):
    return 0 if x < 0 else x
relu_of_arrays = np.vectorize(relu)
""",
    "W is a name of this function, which returns nothing": """
def init_weights():
    W = np.random.randn(3, 2)
    b = np.zeros(2)
""",
    "so it ends after its first pass if test is given": """
def train(X, epochs, test=None):
    for _ in range(epochs):
        step(X)
        if test:
            return score(test)
""",
}
SILENT = {
    "a derivative that is given what it expects, or the code does not say": """
def back(x, W1, delta):
    z1 = x @ W1
    a1 = sigmoid(z1)
    for h in (a1, x):
        delta = delta * of_output_grad(h)
    return delta * of_input_grad(z1) * of_output_grad(a1)

def of_input_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))

def of_output_grad(x):
    return x * (1 - x)
""",
    "a learning rate in the step of the weights": """
def step(x, e, lr):
    dW1 = x.T @ (e * lr)
    db1 = e.sum(axis=0)
    return dW1, db1
""",
    "a number that is made smaller, and an own array": """
def loss(y, p, n):
    n -= 1
    p = np.array(p)
    p[p <= 0] = 0.000001
    return -np.sum(y * np.log(p)) / n
""",
    "an update that is to change its argument": """
def update_error(error, mask):
    error[mask > 0] = 0.0
""",
    "a batch normalisation by the root": """
def batch_norm(x, eps):
    return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
""",
    "a tuple with a star": "def init(x): return np.random.randn(*x.shape) * 0.01",
    "a dtype": "def init(n): return np.zeros(n, np.float32)",
    "squares before the sum": "def mse(y, p): return np.sum((y - p) ** 2, axis=1)",
    "whole numbers of batches": """
def epoch(X, n, size):
    n = int(n / size)
    return [X[i] for i in range(n)]
""",
    "a penalty on the diagonal": """
def ridge(X, y, reg):
    reg = reg * np.eye(3)
    return np.linalg.inv(X.T @ X + reg) @ X.T @ y
""",
    "a power that is kept": """
def step(w, m, g, beta, beta_t):
    m = beta * m + (1 - beta) * g
    beta_t *= beta
    return w - 0.1 * m / (1 - beta_t)
""",
    "a sum of squares": """
def loss(X, y, w, reg):
    return np.mean((X @ w - y) ** 2) + reg * np.sum(w**2)
""",
    "a product of weights with themselves": """
def loss(X, y, net, reg):
    return np.mean((X @ net.w - y) ** 2) + reg * np.sum(net.w * net.w)
""",
    "the whole derivative of a softmax": """
class Softmax:
    def backward(self, g):
        s = self.s
        return s * (1 - s) * g - s * (s * g).sum(axis=1)
""",
    "a history of copies": """
def fit(X, y, history):
    w = np.zeros(3)
    for _ in range(9):
        w -= 0.1 * X.T @ (X @ w - y)
        history.append(w.copy())
    return w
""",
    "a history of numbers": """
def fit(x, y, history):
    w = 0.0
    for _ in range(9):
        w -= 0.1 * (x * (x * w - y)).mean()
        history.append(w)
    return w
""",
    "a new array at every step": """
def fit(X, y, history):
    w = np.zeros(3)
    for _ in range(9):
        w = w - 0.1 * X.T @ (X @ w - y)
        history.append(w)
    return w
""",
    "the error before the step": """
def step(x, h, W1, W2, delta):
    below = delta @ W2.T * (1 - h**2)
    W2 -= h.T @ delta
    W1 -= x.T @ below
""",
    "an error that goes back through what the weights were": """
def step(x, h, W1, W2, delta):
    old = W2
    W2 = W2 - h.T @ delta
    W1 -= x.T @ (delta @ old.T * (1 - h**2))
""",
    "an error that goes back through a copy": """
def step(a, weights, delta, rate):
    above = weights[-1].copy()
    for i in range(2, -1, -1):
        delta = delta @ above.T * (a[i] > 0)
        above = weights[i].copy()
        weights[i] -= rate * a[i - 1].T @ delta
""",
    "steps after the errors, layer by layer": """
def step(layers, rate):
    for i in reversed(range(len(layers) - 1)):
        layer = layers[i]
        layer.delta = np.matmul(np.transpose(layer.w), layers[i + 1].delta)
    for layer in layers:
        layer.w -= rate * np.outer(layer.delta, layer.x)
""",
    "errors of elements before the steps": """
def step(output_weights, hidden, errors, rate):
    below = [sum(row[i] * e for row, e in zip(output_weights, errors)) for i in range(3)]
    for k, row in enumerate(output_weights):
        for j in range(len(row)):
            row[j] += rate * errors[k] * hidden[j]
    return below
""",
    "samples that are centred before their transpose is taken": """
def fit(X, y, w):
    X -= X.mean(axis=0)
    errors = X @ w - y
    return w - 0.1 * np.dot(X.T, errors)
""",
    "names that stand for parts of themselves": """
def step(w, node, delta):
    w = w.T
    w -= delta
    node = other.left
    other = node.right
    node.w -= delta
    return node.w
""",
    "a prediction after the step": """
def step(X, y, w):
    w -= X.T @ (X @ w - y)
    return np.dot(X, w.T)
""",
    "an error with the derivative of the output": """
def train(x, y, W1, W2):
    h = sigmoid(W1 @ x)
    p = sigmoid(W2 @ h)
    delta = (y - p) * p * (1 - p)
    hidden = np.dot(W2.T, delta) * h * (1 - h)
    return np.dot(delta, h.T), np.dot(hidden, x.T)
""",
    "an error of a softmax": """
def backward(X, Y, A1, A2, Z1, W2, m):
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * derivative(Z1)
    return dZ1 @ X.T / m, dZ1.sum(axis=1) / m, dZ2 @ A1.T / m
""",
    "an average that is stored": """
class Momentum:
    def step(self, layers):
        for i, layer in enumerate(layers):
            v = self.vs[i]
            v = 0.9 * v + layer.dw
            self.vs[i] = v
""",
    "weights that are declared as global": """
def init_weights():
    global W
    W = np.random.randn(3, 2)
""",
}


def _doubts(text: str) -> list[str]:
    """What is said about the function that comes first, or the last method of its class."""
    tree, first = ast.parse(text), ast.parse(text).body[0]
    function = first.body[-1] if isinstance(first, ast.ClassDef) else first
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
