# piece: network
# truth: wrong
# function: network
# mistake: the activations are taken out of the caller's list, so a second call finds none
# line: 12
# style: C-like
import numpy as np

def network(x, Ws, bs, acts):
    h = x
    l = 0
    todo = acts
    while l < len(Ws):
        W = Ws[l]
        n, k = h.shape[0], W.shape[1]
        z = np.zeros((n, k))
        for i in range(n):
            for j in range(k):
                z[i, j] = np.dot(h[i], W[:, j]) + bs[l][j]
        f = todo.pop(0)
        h = f(z)
        l += 1
    if h.shape[1] == 1:
        return h[:, 0]
    return h
