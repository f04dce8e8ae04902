# piece: layer
# truth: wrong
# function: init_layer
# mistake: the inner loop leaves out the last unit, its weights stay zero
# line: 15
# style: c
import random
import numpy as np

def init_layer(d_in, d_out):
    sd = (2.0 / d_out) ** 0.5
    w = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    for i in range(d_in):
        for j in range(d_out - 1):
            w[i, j] = random.gauss(0.0, sd)
    return w, b
