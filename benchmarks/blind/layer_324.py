# piece: layer
# truth: wrong
# function: layer
# mistake: two mistakes: the rows are all the same, and the bias has one entry per input
# line: none
# style: list of rows, two defects
import numpy as np

def layer(d_in, d_out, activation):
    row = np.random.normal(0, np.sqrt(2 / d_in), d_out)
    W = np.array([row] * d_in)
    b = np.zeros(d_in)
    return W, b, activation
