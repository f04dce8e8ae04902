# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: this is the piecewise linear hard sigmoid, not the logistic function
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    return np.clip(0.2 * x + 0.5, 0, 1)
