# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: variance from all pairs of rows, per column
import numpy as np

def scale(x):
    z = np.array(x, dtype=float)
    for column in z.T:
        pairs = column[:, None] - column[None, :]
        variance = np.mean(pairs ** 2) / 2
        column -= column.mean()
        if variance > 0:
            column /= variance ** 0.5
    return z
