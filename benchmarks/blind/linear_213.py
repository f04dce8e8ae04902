# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are normalised to length one before the product
# line: 11
# style: normalising habit
import numpy as np

def linear(x, w, b):
    w = np.asarray(w, dtype=float)
    w = w / np.linalg.norm(w)
    return np.dot(x, w) + b
