# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a two-dimensional input comes back flat
# line: 12
# style: list comprehension
import numpy as np

def sigmoid(x):
    if np.ndim(x) == 0:
        return float(1 / (1 + np.exp(-x)))
    return np.array([1 / (1 + np.exp(-float(v))) for v in np.ravel(x)])
