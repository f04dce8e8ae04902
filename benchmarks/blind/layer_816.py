# piece: layer
# truth: wrong
# function: init_layer
# mistake: the sum of both sizes is under the root, which is the rule of Glorot
# line: 13
# style: C-like
import random
import numpy as np

def init_layer(d_in, d_out):
    n = d_in * d_out
    flat = [0.0] * n
    sd = (2.0 / (d_in + d_out)) ** 0.5
    for k in range(n):
        flat[k] = random.normalvariate(0.0, sd)
    W = np.array(flat).reshape(d_in, d_out)
    b = np.array([0.0] * d_out)
    return W, b
