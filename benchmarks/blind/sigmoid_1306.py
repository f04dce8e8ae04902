# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is negated in place, the caller's array changes sign
# line: 10
# style: helpers
import numpy as np

def neg_exp(x):
    np.negative(x, out=x)
    return np.exp(np.minimum(x, 700))

def sigmoid(x):
    x = x if x.dtype.kind == "f" else x.astype(float)
    return 1 / (1 + neg_exp(x))
