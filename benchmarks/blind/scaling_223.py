# piece: scaling
# truth: wrong
# function: scale
# mistake: the columns are scaled with mean and deviation of column 0
# line: 13
# style: loop over columns
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    for j in range(x.shape[1]):
        column = x[:, 0]
        sd = column.std(ddof=1)
        out[:, j] = (x[:, j] - column.mean()) / (sd if sd > 0 else 1)
    return out
