# piece: linear
# truth: wrong
# function: linear
# mistake: only the first sample of the batch is multiplied and used for all
# line: 12
# style: verbose
import numpy as np

def linear(x, w, b):
    rows = []
    for sample in x:
        rows.append(np.dot(x[0], w) + b)
    return np.array(rows)
