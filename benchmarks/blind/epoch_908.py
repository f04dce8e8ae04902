# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size above the number of samples gives no batch at all, so nothing is trained and the mean is NaN
# line: 13
# style: one-liner
import numpy as np

from functools import reduce


def epoch(x, y, w, b, lr, batch_size, seed=None):
    m = batch_size or len(y)
    p = np.random.default_rng(seed).permutation(len(y))[:len(y) // m * m].reshape(-1, m)
    res = lambda s, i: np.exp(-np.logaddexp(0, -(x[i] @ s[0] + s[1]))) - y[i]
    upd = lambda s, i, r, z: (s[0] - lr * r @ x[i] / m, s[1] - lr * r.mean(), s[2] + [np.mean(np.logaddexp(0, z) - y[i] * z)], s[3] + [np.mean((z > 0) == y[i])])
    w, b, L, A = reduce(lambda s, i: upd(s, i, res(s, i), x[i] @ s[0] + s[1]), p, (w, b, [], []))
    return w, b, np.mean(L), np.mean(A)
