# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: nested loops
import random
import numpy as np

def layer(d_in, d_out, activation):
    W = np.empty((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = random.gauss(0.0, 1.0) * (2.0 / d_in) ** 0.5
    b = np.array([0.0] * d_out)
    return [W, b, activation]
