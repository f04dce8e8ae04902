# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: vectorised
import numpy as np

def epoch(X, y, w, b, lr, batch_size=None):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    order = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // B):
        i = order[k*B:(k+1)*B]
        z = X[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i]*z))
        accs.append(np.mean((z > 0) == y[i]))
        e = (np.exp(-np.logaddexp(0, -z)) - y[i]) / B
        w, b = w - lr*X[i].T @ e, b - lr*e.sum()
    return w, b, np.mean(losses), np.mean(accs)
