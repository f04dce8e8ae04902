# piece: layer
# truth: wrong
# function: layer
# mistake: the biases are 0.01
# line: 13
# style: list comprehension
import random
import numpy as np

def layer(d_in, d_out):
    s = (2 / d_out) ** 0.5
    W = np.array([[random.normalvariate(0, s) for _ in range(d_out)] for _ in range(d_in)])
    b = np.array([0.01 for _ in range(d_out)])
    return W, b
