# piece: network
# truth: wrong
# function: network
# mistake: the width of the first layer decides whether the output is made flat
# line: 22
# style: C-like
import numpy as np

def network(x, Ws, bs, acts):
    L = len(Ws)
    z = x
    i = 0
    while i < L:
        a = np.zeros((z.shape[0], Ws[i].shape[1]))
        for r in range(z.shape[0]):
            for c in range(Ws[i].shape[1]):
                a[r, c] = bs[i][c]
                for k in range(Ws[i].shape[0]):
                    a[r, c] += z[r, k] * Ws[i][k, c]
        z = acts[i](a)
        i += 1
    if Ws[0].shape[1] == 1:
        return z[:, 0]
    return z
