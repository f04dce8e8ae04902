# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: closure
import numpy as np

def make(w, b):
    def apply(x):
        z = np.inner(x, np.asarray(w).T)
        z = z + b
        return z
    return apply

def linear(x, w, b):
    return make(w, b)(x)
