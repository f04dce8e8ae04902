# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: loop
import numpy as np
import random

def init_layer(d_in, d_out):
    spread = (2.0 / d_out) ** 0.5
    W = np.empty((d_in, d_out))
    for i in range(d_in):
        W[i] = [random.gauss(0.0, spread) for _ in range(d_out)]
    return W, np.zeros(d_out)
