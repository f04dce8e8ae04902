# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a straight line cut at 0 and 1 (the hard sigmoid) stands in for the logistic function
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.clip(0.25 * x + 0.5, 0.0, 1.0)
