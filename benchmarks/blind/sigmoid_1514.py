# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: logaddexp(0, x) is taken without the minus, which gives 1 - sigmoid(x)
# line: 11
# style: terse
import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, np.asarray(x, float)))
