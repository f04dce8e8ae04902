# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are non-negative, |N|
# line: 14
# style: loop
import random
import numpy as np

def layer(d_in, d_out):
    W = np.empty((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = abs(random.gauss(0.0, (2 / d_out) ** 0.5))
    return W, np.zeros(d_out)
