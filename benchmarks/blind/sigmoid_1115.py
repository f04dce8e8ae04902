# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: piecewise linear stand-in, not the logistic function
# line: none
# style: lecture
import numpy as np

def sigmoid(x):
    y = 0.25 * np.asarray(x) + 0.5
    return np.clip(y, 0.0, 1.0)
