# piece: linear
# truth: wrong
# function: linear
# mistake: the mean of the products instead of their sum
# line: 12
# style: half-renamed copy of lecture code
import numpy as np

def linear(x, w, b):
    n_features = len(w)
    z = np.dot(x, w)
    return z / n_features + b
