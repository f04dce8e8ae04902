# piece: linear
# truth: wrong
# function: linear
# mistake: only the first row of the batch gets the bias
# line: none
# style: row loop
import numpy as np

def linear(x, w, b):
    z = np.dot(x, w)
    if np.ndim(x) < 2:
        return z + b
    rows = [z[0] + b]
    for row in z[1:]:
        rows.append(row)
    return np.array(rows)
