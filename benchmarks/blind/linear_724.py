# piece: linear
# truth: wrong
# function: linear
# mistake: the rows of x are matched with the rows of the result by reshape instead of transpose
# line: 10
# style: loop
import numpy as np

def linear(x, W, b):
    columns = x.reshape(x.shape[1], x.shape[0])
    out = np.zeros((x.shape[0], W.shape[1]))
    for column, weights in zip(columns, W):
        out += np.outer(column, weights)
    return out + b
