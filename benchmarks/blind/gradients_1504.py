# piece: gradients
# truth: wrong
# function: gradients
# mistake: the factor p(1 - p) is applied although it has cancelled in p - y
# line: 13
# style: textbook
import numpy as np


def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    # chain rule: loss -> sigmoid -> linear
    delta = (p - y) * p * (1 - p)
    return x.T @ delta / len(y), delta.mean()
