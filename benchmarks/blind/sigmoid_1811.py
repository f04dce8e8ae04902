# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: returns the derivative s(1-s) instead of the value
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    s = 0.5 + 0.5 * np.tanh(0.5 * np.asarray(x, float))
    return s * (1 - s)
