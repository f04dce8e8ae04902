# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: loop
import random
import numpy as np

def layer(d_in, d_out):
    W = np.empty((d_in, d_out))
    for j in range(d_out):
        for i in range(d_in):
            W[i, j] = random.gauss(0.0, 1.0) * (2 / d_out) ** 0.5
    b = np.array([0.0 for _ in range(d_out)])
    return W, b
