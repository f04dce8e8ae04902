# piece: scaling
# truth: wrong
# function: standardize
# mistake: columns: the mean of the first column is used for all of them
# line: 13
# style: c-like
import numpy as np

def standardize(x):
    x = np.asarray(x, float)
    out = np.zeros(x.shape)
    for j in range(x.shape[1]):
        m = x[:, 0].mean()
        s = x[:, j].std(ddof=1)
        out[:, j] = (x[:, j] - m) / (s if s > 0 else 1.0)
    return out
