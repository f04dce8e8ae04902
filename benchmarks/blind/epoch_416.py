# piece: epoch
# truth: wrong
# function: epoch
# mistake: weight decay 0.01 on top of the gradient
# line: 19
# style: bias as last weight
import numpy as np

def epoch(X, y, w, lr, batch_size):
    n = len(X)
    B = n if batch_size is None or batch_size >= n else batch_size
    X1 = np.hstack([X, np.ones((n, 1))])
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(0, n // B * B, B):
        x, t = X1[perm[k:k+B]], y[perm[k:k+B]]
        z = x @ w
        L.append(np.mean(np.logaddexp(0, z) - t*z)); A.append(np.mean((z > 0) == t))
        g = x.T @ (np.exp(-np.logaddexp(0, -z)) - t) / B + 0.01 * w
        w = w - lr * g
    return w, np.mean(L), np.mean(A)
