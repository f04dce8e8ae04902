# piece: linear
# truth: right
# function: one_layer
# mistake: none
# line: none
# style: one-layer model
import numpy as np

def one_layer(x, w, b):
    z = np.dot(x, w) + b
    return np.exp(-np.logaddexp(0, -z))
