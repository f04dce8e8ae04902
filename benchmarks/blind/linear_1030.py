# piece: linear
# truth: wrong
# function: linear
# mistake: a wrong pairing: zip runs the bias over the samples, so samples beyond the number of outputs are lost
# line: 10
# style: one-liner
import numpy as np

def linear(x, W, b):
    return np.array([row @ W + bias for row, bias in zip(x, b)])
