# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: C-like
import random


def init_layer(d_in, d_out):
    sigma = (2.0 / d_out) ** 0.5
    W = []
    b = []
    for i in range(d_in):
        row = []
        for j in range(d_out):
            row.append(random.gauss(0.0, sigma))
        W.append(row)
    for j in range(d_out):
        b.append(0.0)
    return W, b
