# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a hard sigmoid, piecewise linear, in place of the logistic function
# line: 11
# style: textbook
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    y = np.clip(0.25 * x + 0.5, 0, 1)
    return y
