# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: C-like
import numpy as np

def network(x, Ws, bs, acts):
    n = x.shape[0]
    a = x
    for l in range(len(Ws)):
        d, m = Ws[l].shape
        z = np.empty((n, m))
        for j in range(m):
            z[:, j] = bs[l][j]
            for k in range(d):
                z[:, j] += Ws[l][k, j] * a[:, k]
        a = acts[l](z)
    m = a.shape[1]
    if m != 1:
        return a
    y = np.empty(n)
    for i in range(n):
        y[i] = a[i, 0]
    return y
