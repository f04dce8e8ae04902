# piece: linear
# truth: wrong
# function: one_layer
# mistake: the outer product gives a table instead of the weighted sum
# line: 12
# style: verbose
import numpy as np

def one_layer(x, w, b):
    def sigma(t):
        return 1 / (1 + np.exp(-t))
    z = np.multiply.outer(np.asarray(x), np.asarray(w)) + b
    return sigma(z)
