# piece: scaling
# truth: wrong
# function: scale
# mistake: every column gets its own mean and standard deviation instead of one for all
# line: 14
# style: loop
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    cols = x.reshape(len(x), -1)
    out = np.zeros(cols.shape)
    for j in range(cols.shape[1]):
        ref = cols[:, j]
        out[:, j] = (cols[:, j] - ref.mean()) / ref.std(ddof=1)
    return out.reshape(x.shape)
