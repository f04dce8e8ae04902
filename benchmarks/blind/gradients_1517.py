# piece: gradients
# truth: right
# function: gradients
# style: terse
import numpy as np


def gradients(x, y, w, b):
    d = 0.5 * np.tanh((x @ w + b) / 2) + 0.5 - y
    return np.einsum("n,ni->i", d, x) / len(d), d.sum() / len(d)
