# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))
