# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: C-like
import random
import numpy as np

def init_layer(d_in, d_out):
    W = []
    s = 1.0 / (d_out / 2.0) ** 0.5
    for i in range(d_in):
        row = []
        for j in range(d_out):
            row.append(s * random.gauss(0.0, 1.0))
        W.append(row)
    b = [0.0] * d_out
    return np.array(W), np.array(b)
