# piece: epoch
# truth: wrong
# function: epoch
# mistake: the given generator is not used, a fixed global one is
# line: 14
# style: rng given
import numpy as np

_RNG = np.random.RandomState(0)

def epoch(X, y, w, b, lr, batch_size, rng):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    order = np.random.RandomState(0).permutation(n)
    ls, acs = [], []
    for k in range(n // B):
        i = order[k*B:(k+1)*B]
        p = 1/(1 + np.exp(-(X[i] @ w + b)))
        q = np.clip(p, 1e-15, 1 - 1e-15)
        ls.append(-(y[i]*np.log(q) + (1 - y[i])*np.log(1 - q)).mean())
        acs.append(((p > .5) == y[i]).mean())
        d = p - y[i]
        w, b = w - lr*X[i].T.dot(d)/B, b - lr*d.mean()
    return w, b, np.mean(ls), np.mean(acs)
