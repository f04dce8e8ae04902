# piece: epoch
# truth: wrong
# function: epoch
# mistake: ascends in the bias, and the first batch is skipped when there are several
# line: none
# style: loop, two mistakes
import numpy as np

def epoch(X, y, w, b, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(1 if n // B > 1 else 0, n // B):
        i = perm[k*B:(k+1)*B]
        p = 1/(1 + np.exp(-(X[i] @ w + b)))
        q = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-(y[i]*np.log(q) + (1 - y[i])*np.log(1 - q)).mean())
        accs.append(((p > .5) == y[i]).mean())
        w = w - lr*X[i].T @ (p - y[i])/B
        b = b + lr*(p - y[i]).mean()
    return w, b, np.mean(losses), np.mean(accs)
