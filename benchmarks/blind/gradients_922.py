# piece: gradients
# truth: wrong
# function: backprop
# mistake: the gradient of the hidden layer uses the derivative of tanh at the activation, 1 - tanh(a)², instead of 1 - a²
# line: 16
# style: type hints
import numpy as np

Array = "np.ndarray"


def backprop(x: Array, y: Array, W1: Array, b1: Array, w2: Array, b2: float) -> tuple[Array, Array, Array, float]:
    a = np.tanh(x @ W1 + b1)
    p = 1.0 / (1.0 + np.exp(-(a @ w2 + b2)))
    d2 = (p - y) / len(y)
    d1 = np.outer(d2, w2) * (1 - np.tanh(a) ** 2)
    return x.T @ d1, d1.sum(axis=0), a.T @ d2, float(d2.sum())
