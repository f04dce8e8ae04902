# piece: layer
# truth: wrong
# function: layer
# mistake: the root of d_in stands in the numerator
# line: 11
# style: list comprehension
import random
import numpy as np

def layer(d_in, d_out, activation):
    sigma = (2 * d_in) ** 0.5
    W = np.array([[random.gauss(0, 1) * sigma for _ in range(d_out)] for _ in range(d_in)])
    return W, np.zeros((d_out,)), activation
