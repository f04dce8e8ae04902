# piece: linear
# truth: wrong
# function: linear
# mistake: the return stands in the loop over the rows, one sample is computed
# line: 15
# style: rows in a loop
import numpy as np

def linear(x, w, b):
    if np.ndim(x) == 1:
        return np.dot(x, w) + b
    rows = []
    for sample in x:
        rows.append(np.dot(sample, w) + b)
        return np.array(rows)
