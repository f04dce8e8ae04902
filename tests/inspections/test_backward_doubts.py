"""Remarks on backward passes that do not belong to their forward pass, as the text shows it."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.doubts import find_doubts

SHOWN = {
    "x is an input in line 4, 1 - np.tanh(x) ** 2, and an output in line 6, x * (1 - x)": """
def slope(x, kind):
    if kind == "tanh":
        return 1 - np.tanh(x) ** 2
    if kind == "sigmoid":
        return x * (1 - x)
    return (x > 0).astype(float)
""",
    "d_tanh takes the input of its activation, and d_sigmoid, which line 13 chooses for the": """
class Network:
    def d_tanh(self, x):
        return 1 - np.tanh(x) ** 2

    def d_sigmoid(self, x):
        return x * (1 - x)

    def backward(self, a, delta):
        return delta * self.slope(a[-1])

    def __init__(self, kind):
        self.slope = self.d_sigmoid if kind == "sigmoid" else self.d_tanh
""",
    "sigmoid_prime takes the output of its activation, and tanh_prime, which line 8 chooses": """
def sigmoid_prime(x):
    return x * (1 - x)

def tanh_prime(x):
    return 1 - np.tanh(x) ** 2

SLOPES = {"tanh": tanh_prime, "sigmoid": sigmoid_prime}

def backward(z, delta, kind):
    return delta * SLOPES[kind](z)
""",
    "sigmoid_prime takes the input of its activation, and tanh_prime, line 6, the output": """
def sigmoid_prime(x):
    return sigmoid(x) * (1 - sigmoid(x))

def tanh_prime(x):
    return 1 - x ** 2
""",
    "tanh_prime(self.a[-1]) gets the output np.tanh(z), and line 13 applies the function": """
def backward(self, delta):
    return delta * tanh_prime(self.a[-1])

def forward(self, x):
    self.a = [x]
    for w in self.weights:
        z = self.a[-1] @ w
        self.a.append(np.tanh(z))
    return self.a[-1]

def tanh_prime(x):
    return 1 - np.tanh(x) ** 2
""",
    "relu_grad(self.z1) is the derivative of relu, and line 8 puts self.z1 into sigmoid": """
class Network:
    def backward(self, delta):
        return delta @ self.W2.T * relu_grad(self.z1)

    def forward(self, x):
        self.z1 = x @ self.W1 + self.b1
        self.a1 = sigmoid_function(self.z1)
        return softmax(self.a1 @ self.W2)
""",
    "d_sigmoid(z1) is the derivative of sigmoid, and line 4 puts z1 into relu": """
def step(x, w1, w2, y):
    z1 = x @ w1
    h = np.maximum(z1, 0)
    error = (h @ w2 - y) @ w2.T * d_sigmoid(z1)
    return x.T @ error
""",
    "h * (1 - h) is the derivative of sigmoid, and line 3 computes h by tanh": """
def step(x, w1, w2, y):
    h = np.tanh(x @ w1)
    error = (h @ w2 - y) @ w2.T * h * (1 - h)
    return x.T @ error
""",
    "1 - self.h ** 2 is the derivative of tanh, and line 7 computes self.h by sigmoid": """
class Network:
    def backward(self, delta):
        return delta @ self.w2.T * (1 - self.h ** 2)

    def forward(self, x):
        self.h = self.sigmoid(x @ self.w1)
        return self.h @ self.w2
""",
    "self.y is the output of a relu, so self.y < 0 is never true": """
class ReLU:
    def backward(self, gradient):
        below = gradient.copy()
        below[self.y < 0] = 0
        return below

    def forward(self, x):
        self.y = np.stack([x, np.zeros(x.shape)]).max(axis=0)
        return self.y
""",
    "a1 is the output of a relu, so a1 >= 0 is always true": """
def step(x, y, W1, W2):
    z1 = x @ W1
    a1 = np.maximum(0, z1)
    delta = (a1 @ W2 - y) @ W2.T * (a1 >= 0)
    return x.T @ delta
""",
    "sigmoid_derivative(2 * (self.y - self.output)) is the derivative at the error": """
class Network:
    def backward(self):
        delta = sigmoid_derivative(2 * (self.y - self.output))
        return np.dot(self.layer1.T, delta)
""",
    "softmax_deriv returns x itself, which is no derivative": """
def softmax_deriv(x):
    return x
""",
    "y is an output in line 4, y * (1 - y), and the derivative of relu is 1 where it is 0": """
def slope(y, kind):
    if kind == "sigmoid":
        return y * (1 - y)
    return 1 if y >= 0 else 0
""",
    "relu_prime is 1 where its argument is 0, and tanh_prime, line 6, takes the output": """
def relu_prime(x):
    return np.where(x < 0, 0, 1)

def tanh_prime(x):
    return 1 - x * x
""",
    "drelu(h) gets the output of a relu, and line 8 makes it 1 where that is 0": """
def step(x, y, W1, W2):
    h = np.maximum(0, x @ W1)
    delta = (h @ W2 - y) @ W2.T * drelu(h)
    return x.T @ delta

def drelu(z):
    return (z >= 0) * 1.0
""",
    "dw1 has dh1 alone, where db1 sums dh1 * relu(z1, derivative=True)": """
def step(x, z1, dz2, w2):
    dh1 = np.dot(dz2, w2.T)
    dz1 = dh1 * relu(z1, derivative=True)
    dw1 = np.dot(x.T, dh1)
    db1 = np.sum(dz1, axis=0)
    return dw1, db1
""",
    "error goes back through self.weights without the derivative of the activation, which": """
def backward(self, error):
    delta = self.activation.backward(error)
    self.weights_grad = np.dot(delta, self.input.T)
    return np.dot(self.weights.T, error)
""",
}
SILENT = {
    "derivatives of the input alone": """
def slope(x, kind):
    if kind == "tanh":
        return 1 - np.tanh(x) ** 2
    return sigmoid(x) * (1 - sigmoid(x))
""",
    "an output that the function computes first": """
def slope(x, kind):
    if kind == "tanh":
        return 1 - np.tanh(x) ** 2
    x = sigmoid(x)
    return x * (1 - x)
""",
    "an activation beside its derivative": """
def sigmoid(x, derivative=False):
    if derivative:
        return x * (1 - x)
    return 1 / (1 + np.exp(-x))
""",
    "derivatives that are called by name, each with what it takes": """
def d_tanh(x):
    return 1 - np.tanh(x) ** 2

def d_sigmoid(x):
    return x * (1 - x)

def backward(z1, a2, delta):
    return delta * d_sigmoid(a2) * d_tanh(z1)
""",
    "one name for two derivatives of outputs": """
def d_tanh(x):
    return 1 - x ** 2

def d_sigmoid(x):
    return x * (1 - x)

SLOPES = {"tanh": d_tanh, "sigmoid": d_sigmoid}
""",
    "a list of what is not an output alone": """
def backward(self, delta):
    return delta * tanh_prime(self.a[-1])

def forward(self, x):
    self.a = []
    for w in self.weights:
        self.a.append(x @ w)
        self.a.append(np.tanh(x @ w))

def tanh_prime(x):
    return 1 - np.tanh(x) ** 2
""",
    "an activation that is chosen": """
class Network:
    def backward(self, delta):
        return delta @ self.w2.T * self.d_relu(self.z)

    def forward(self, x):
        self.z = x @ self.w1
        self.h = self.activation(self.z)
        return self.sigmoid(self.h @ self.w2)
""",
    "the same name for two activations": """
def backward(z1, delta, kind):
    return delta * d_relu(z1) if kind == "relu" else delta * d_sigmoid(z1)

def forward(x, w1, kind):
    z1 = x @ w1
    if kind == "relu":
        h = relu(z1)
    else:
        h = sigmoid(z1)
    return h
""",
    "an array of another class": """
class Network:
    def backward(self, delta):
        return delta * d_relu(self.z)

class Other:
    def forward(self, x):
        self.z = x @ self.w
        self.h = np.tanh(self.z)
""",
    "the diagonal of the derivative of a softmax": """
def backward(z, g):
    s = softmax(z)
    return g * s * (1 - s)
""",
    "a variance of probabilities": """
def hessian(X, w):
    p = sigmoid(X @ w)
    return X.T @ np.diag(p * (1 - p)) @ X
""",
    "a relu that writes into its output, and a condition on its input": """
class ReLU:
    def forward(self, x):
        self.x, self.y = x, x.copy()
        self.y[self.y < 0] = 0
        return self.y

    def backward(self, gradient):
        gradient[self.x < 0] = 0
        return gradient * (self.y > 0)
""",
    "a backward pass that gets what comes from above": """
def softmax_grad(dout):
    return dout
""",
    "a derivative of the output beside the error": """
def backward(y, output):
    return (y - output) * sigmoid_derivative(output)
""",
    "a derivative of relu at 0 beside derivatives of inputs": """
def relu_prime(x):
    return np.where(x < 0, 0, 1)

def tanh_prime(x):
    return 1 - np.tanh(x) ** 2
""",
    "a leaky relu, which is 0 for an input of 0 alone": """
def slope(y, kind):
    if kind == "sigmoid":
        return y * (1 - y)
    return 1 if y >= 0 else 0.01
""",
    "a derivative of relu at 0, of its input": """
def step(x, y, W1, W2):
    z = x @ W1
    h = np.maximum(0, z)
    return x.T @ ((h @ W2 - y) @ W2.T * drelu(z))

def drelu(z):
    return (z >= 0) * 1.0
""",
    "a sum with a derivative of biases that is filled with ones": """
def backward(self, gradient):
    self.d_weights = np.dot(self.x.T, gradient)
    self.d_bias = np.sum(self.d_bias * gradient, axis=0)
""",
    "an error with its derivative, and a linear layer": """
def backward(self, error):
    delta = error * self.derivative(self.z) if self.derivative else error
    self.weights_grad = np.dot(delta, self.input.T)
    self.other_grad = np.dot(error, self.other_input.T)
    return np.dot(self.weights.T, delta)
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
