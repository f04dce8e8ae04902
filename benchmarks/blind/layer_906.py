# piece: layer
# truth: wrong
# function: layer
# mistake: multiplying a list repeats the same row object, so all rows of the weights are equal
# line: 13
# style: C-like
from math import sqrt
from random import gauss


def layer(d_in, d_out):
    s = sqrt(2.0 / d_out)
    W = [[0.0] * d_out] * d_in
    for i in range(d_in):
        for j in range(d_out):
            W[i][j] = gauss(0.0, s)
    b = [0.0] * d_out
    return W, b
