# piece: epoch
# truth: right
# function: sgd_epoch
# mistake: none
# line: none
# style: loop, different order
import numpy as np

def sgd_epoch(w, b, X, t, batch=None, lr=0.3, seed=None):
    N = X.shape[0]
    m = N if batch is None or batch > N else batch
    perm = np.random.default_rng(seed).permutation(N)
    Xs, ts = X[perm], t[perm]
    J, a = [], []
    for lo in range(0, N - m + 1, m):
        hi = lo + m
        z = Xs[lo:hi].dot(w) + b
        p = 1 / (1 + np.exp(-z))
        J.append(np.mean(np.logaddexp(0, z) - ts[lo:hi] * z))
        a.append(np.mean((p > 0.5) == ts[lo:hi]))
        grad = np.append(Xs[lo:hi].T.dot(p - ts[lo:hi]), np.sum(p - ts[lo:hi])) / m
        w, b = w - lr * grad[:-1], b - lr * grad[-1]
    return (w, b), (np.mean(J), np.mean(a))
