# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: x = 0 falls in neither branch and keeps the value 0
# line: 13
# style: verbose
import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    y = np.zeros(x.shape)
    plus = x > 0
    minus = x < 0
    y[plus] = 1 / (1 + np.exp(-x[plus]))
    y[minus] = np.exp(x[minus]) / (1 + np.exp(x[minus]))
    return y
