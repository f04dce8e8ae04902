# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added after the sigmoid
# line: 11
# style: terse
import numpy as np


def linear(x, w, b):
    return 1 / (1 + np.exp(-(np.asarray(x) @ w))) + b
