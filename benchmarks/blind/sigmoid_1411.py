# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=float)))
