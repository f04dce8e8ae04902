# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of the weights is summed over the batch, that of the bias averaged
# line: 19
# style: einsum
import numpy as np

def epoch(X, y, w, b, lr, batch_size):
    N = X.shape[0]
    M = N if not batch_size else min(batch_size, N)
    idx = np.random.permutation(N)[:N // M * M].reshape(-1, M)
    ls, ac = [], []
    for j in idx:
        z = np.einsum("nd,d->n", X[j], w) + b
        p = np.exp(-np.logaddexp(0, -z))
        ls.append(np.mean(np.logaddexp(0, z) - y[j]*z))
        ac.append(np.mean((z > 0) == y[j]))
        w = w - lr * np.einsum("nd,n->d", X[j], p - y[j])
        b = b - lr * np.einsum("n->", p - y[j]) / M
    return w, b, np.mean(ls), np.mean(ac)
