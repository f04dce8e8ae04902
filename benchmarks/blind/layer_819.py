# piece: layer
# truth: wrong
# function: init_layer
# mistake: the multiplied list repeats one row, so all inputs have the same weights
# line: 12
# style: loop
import random
import numpy as np

def init_layer(d_in, d_out):
    sigma = (2 / d_out) ** 0.5
    W = [[0.0] * d_out] * d_in
    for i in range(d_in):
        for j in range(d_out):
            W[i][j] = random.gauss(0, sigma)
    b = [0.0 for j in range(d_out)]
    return np.array(W), np.array(b)
