# piece: linear
# truth: wrong
# function: linear
# mistake: two mistakes: the first input is skipped, and the bias is doubled
# line: none
# style: list comprehension, two defects
import numpy as np

def linear(x, w, b):
    rows = [[sum(r[k] * w[k, j] for k in range(1, len(r))) for j in range(w.shape[1])] for r in x]
    return np.array(rows) + b + b
