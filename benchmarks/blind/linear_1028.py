# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is taken by the row's index instead of the output's
# line: 14
# style: loops
import numpy as np

def linear(x, W, b):
    rows = []
    for i, sample in enumerate(x):
        row = []
        for j in range(W.shape[1]):
            row.append(sample @ W[:, j] + b[i])
        rows.append(row)
    return np.array(rows)
