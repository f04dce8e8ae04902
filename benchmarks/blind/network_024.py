# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: row by row
import numpy as np

def one(row, params):
    for W, b, h in params:
        row = h(np.array([sum(row[i] * W[i, j] for i in range(len(row))) for j in range(len(b))]) + b)
    return row[0] if len(row) == 1 else row

def network(x, params):
    if x.ndim == 1:
        return one(x, params)
    return np.array([one(row, params) for row in x])
