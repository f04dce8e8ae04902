# piece: linear
# truth: wrong
# function: linear
# mistake: the inputs are divided by their norm first
# line: 11
# style: normalising habit
import numpy as np

def linear(x, w, b):
    x = np.asarray(x, dtype=float)
    x = x / np.linalg.norm(x, axis=-1, keepdims=True)
    return np.dot(x, w) + b
