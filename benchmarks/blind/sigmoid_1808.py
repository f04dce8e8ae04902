# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    with np.errstate(over="ignore"):
        # exp(-x) may be inf: 1 / inf is the 0 that is wanted
        return np.reciprocal(1 + np.exp(-x))
