# piece: layer
# truth: wrong
# function: layer
# mistake: the row is drawn once, outside the loop, all inputs have the same weights
# line: 15
# style: loop
import random
import numpy as np

def layer(d_in, d_out):
    sigma = (2 / d_out) ** 0.5
    row = [random.gauss(0, sigma) for _ in range(d_out)]
    W = []
    for i in range(d_in):
        W.append(row)
    return np.array(W), np.zeros(d_out)
