# piece: layer
# truth: wrong
# function: init_layer
# mistake: one draw a unit, so all weights of a unit are equal
# line: 13
# style: loop
import numpy as np

def init_layer(d_in, d_out):
    s = np.sqrt(2 / d_out)
    w = np.zeros((d_in, d_out))
    for j in range(d_out):
        w[:, j] = np.random.normal(0, s)
    return w, np.zeros(d_out)
