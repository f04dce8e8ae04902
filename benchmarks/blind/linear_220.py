# piece: linear
# truth: wrong
# function: linear
# mistake: the mean of the products is taken, not their sum
# line: 13
# style: mean for sum
import numpy as np

def linear(x, w, b):
    x = np.asarray(x)
    w = np.asarray(w)
    weighted = np.multiply(x, w)
    return np.mean(weighted, axis=-1) + b
