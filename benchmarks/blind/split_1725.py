# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    # Fisher and Yates
    n = len(x)
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    xt, yt, xv, yv = [], [], [], []
    for k in range(n):
        if k < n_train:
            xt.append(x[order[k]])
            yt.append(y[order[k]])
        else:
            xv.append(x[order[k]])
            yv.append(y[order[k]])
    return np.array(xt), np.array(yt), np.array(xv), np.array(yv)
