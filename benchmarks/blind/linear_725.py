# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: loop
import numpy as np

def linear(x, W, b):
    columns = []
    for j in range(W.shape[1]):
        total = np.full(x.shape[0], b[j], dtype=float)
        for i in range(W.shape[0]):
            total = total + W[i, j] * x[:, i]
        columns.append(total)
    return np.column_stack(columns)
