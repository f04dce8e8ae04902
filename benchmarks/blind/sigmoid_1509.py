# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

sigmoid_scalar = lambda v: 1 / (1 + np.exp(-v)) if v > 0 else 1 - 1 / (1 + np.exp(v)) if v > -1 else np.exp(v) / (1 + np.exp(v))


def sigmoid(x):
    return np.vectorize(sigmoid_scalar, otypes=[float])(x)
