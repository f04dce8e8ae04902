# piece: linear
# truth: wrong
# function: one_layer
# mistake: tanh(z) scaled, without the half, and no bias
# line: none
# style: one-layer model, terse, two mistakes
import numpy as np

def one_layer(x, w, b):
    z = np.dot(x, w)
    return (np.tanh(z) + 1)/2
