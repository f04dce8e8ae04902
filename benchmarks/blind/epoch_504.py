# piece: epoch
# truth: wrong
# function: epoch
# mistake: the incomplete last batch is used as well
# line: 14
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(y)
    bs = n if batch_size is None else min(batch_size, n)
    perm = np.random.permutation(n)
    L, A = [], []
    for s in range(0, n, bs):
        i = perm[s:s + bs]
        p = 1 / (1 + np.exp(-x[i] @ w - b))
        L.append(-np.mean(np.log(np.maximum(np.where(y[i] == 1, p, 1 - p), 2 ** -52))))
        A.append(np.mean(np.round(p) == y[i]))
        g = p - y[i]
        w, b = w - lr * g @ x[i] / len(i), b - lr * g.mean()
    return w, b, np.mean(L), np.mean(A)
