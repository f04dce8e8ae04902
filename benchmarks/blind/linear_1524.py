# piece: linear
# truth: wrong
# function: linear
# mistake: the sigmoid is applied twice
# line: 17
# style: chatbot
import numpy as np


def _sigmoid(t):
    return 1 / (1 + np.exp(-t))


def linear(x, w, b):
    z = np.asarray(x) @ np.asarray(w) + b
    out = _sigmoid(z)
    return _sigmoid(out)
