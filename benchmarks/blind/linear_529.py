# piece: linear
# truth: wrong
# function: one_layer
# mistake: the weighted sum is divided by the number of inputs, and the exponent has the wrong sign
# line: none
# style: many helpers
import numpy as np

def weighted(x, w): return np.sum(x * w, axis=-1) / len(w)
def squash(z): return 1 / (1 + np.exp(z))

def one_layer(x, w, b):
    return squash(weighted(x, w) + b)
