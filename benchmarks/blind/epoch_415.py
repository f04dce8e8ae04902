# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of the last batch instead of the mean over the batches
# line: 21
# style: vectorised
import numpy as np

def epoch(X, y, w, b, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for s in range(n // B):
        i = perm[s*B:(s+1)*B]
        z = X[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i]*z))
        accs.append(np.mean((z > 0) == y[i]))
        e = np.exp(-np.logaddexp(0, -z)) - y[i]
        w, b = w - lr*e @ X[i]/B, b - lr*e.mean()
    return w, b, losses[-1], np.mean(accs)
