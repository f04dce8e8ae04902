# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: C-like
import numpy as np

def linear(x, w, b):
    X = np.atleast_2d(x)
    Wm = w.reshape(len(w), -1)
    bias = np.broadcast_to(b, (Wm.shape[1],))
    n, d = X.shape
    k = Wm.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            s = float(bias[j])
            for l in range(d):
                s += X[i, l] * Wm[l, j]
            out[i, j] = s
    return out.reshape(np.shape(x)[:-1] + np.shape(w)[1:])
