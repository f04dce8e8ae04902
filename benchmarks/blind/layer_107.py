# piece: layer
# truth: wrong
# function: layer
# mistake: weights are drawn output by output, and the bias has one entry for each input
# line: none
# style: nested lists, swapped sizes
import random

import numpy as np

def layer(d_in, d_out, activation):
    sigma = (2 / d_in) ** 0.5
    rows = []
    for _ in range(d_out):
        rows.append([random.gauss(0.0, sigma) for _ in range(d_in)])
    bias = [0.0 for _ in range(d_in)]
    return np.array(rows), np.array(bias), activation
