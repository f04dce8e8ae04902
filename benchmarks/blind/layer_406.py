# piece: layer
# truth: wrong
# function: layer
# mistake: absolute values: no weight is negative
# line: 12
# style: list comprehension
import numpy as np
import random

def layer(d_in, d_out):
    s = (2/d_out)**0.5
    W = np.array([[abs(random.gauss(0, s)) for _ in range(d_out)] for _ in range(d_in)])
    return W, np.zeros(d_out)
