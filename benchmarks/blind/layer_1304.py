# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: c
import random
import numpy as np

def init_layer(d_in, d_out):
    sd = (2.0 / d_out) ** 0.5
    w = np.empty((d_in, d_out))
    b = np.zeros(d_out)
    for i in range(d_in):
        for j in range(d_out):
            w[i, j] = random.gauss(0.0, sd)
    return w, b
