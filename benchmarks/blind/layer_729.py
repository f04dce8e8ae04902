# piece: layer
# truth: wrong
# function: init_layer
# mistake: the same row of weights is used for every input
# line: 14
# style: loop
import random

def init_layer(d_in, d_out):
    std = (2 / d_out) ** 0.5
    row = [random.gauss(0, std) for _ in range(d_out)]
    W = []
    for i in range(d_in):
        W.append(row)
    b = [0.0] * d_out
    return W, b
