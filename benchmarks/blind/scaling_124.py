# piece: scaling
# truth: wrong
# function: scale
# mistake: the last column is left as it is
# line: 12
# style: loop over the columns
import numpy as np

def scale(x):
    out = np.array(x, dtype=float)
    n, d = out.shape
    for j in range(d - 1):
        column = out[:, j].copy()
        s = column.std()
        out[:, j] = (column - column.mean()) / (s if s > 0 else 1.0)
    return out
