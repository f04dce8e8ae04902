# piece: relu
# truth: wrong
# function: relu
# mistake: two-dimensional input comes back flat
# line: 12
# style: list comprehension
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return x if x > 0 else 0
    return np.array([v if v > 0 else 0 for v in np.asarray(x).ravel()])
