# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the helper swaps the branches of the stable form, both signs are mirrored
# line: 17
# style: functional with helpers
import numpy as np

def _upper(z):
    return 1.0 / (1.0 + np.exp(-z))

def _lower(z):
    e = np.exp(z)
    return e / (1.0 + e)

def _choose(z):
    return _lower(-z) if z >= 0 else _upper(-z)

def sigmoid(x):
    return np.vectorize(_choose, otypes=[float])(x)
