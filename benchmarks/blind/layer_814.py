# piece: layer
# truth: wrong
# function: init_layer
# mistake: the loop over the inputs starts at 1, so the weights of the first input stay zero
# line: 14
# style: C-like
import math
import numpy as np

def init_layer(d_in, d_out):
    W = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    s = math.sqrt(2.0 / d_out)
    i = 1
    while i < d_in:
        j = 0
        while j < d_out:
            W[i, j] = s * np.random.randn()
            j += 1
        i += 1
    return W, b
