# piece: split
# truth: wrong
# function: split
# mistake: one sample between the parts is lost
# line: 17
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = x.shape[0]
    p = rng.permutation(n)
    xt, yt, xv, yv = [], [], [], []
    for k in range(n):
        if k < n_train:
            xt.append(x[p[k]])
            yt.append(y[p[k]])
        elif k > n_train:
            xv.append(x[p[k]])
            yv.append(y[p[k]])
    return np.array(xt), np.array(yt), np.array(xv), np.array(yv)
