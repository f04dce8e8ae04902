# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: einsum
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    m = n // size
    # one-hot selection matrices, one for each batch
    pick = np.eye(n)[np.random.permutation(n)[:m * size]].reshape(m, size, n)
    X, Y = np.einsum("mkn,nd->mkd", pick, x), np.einsum("mkn,n->mk", pick, y)
    L, A = [], []
    for t in range(m):
        z = np.einsum("kd,d->k", X[t], w) + b
        L.append(np.mean(np.maximum(z, 0) - Y[t] * z + np.log1p(np.exp(-abs(z)))))
        A.append(np.mean(np.isclose(z > 0, Y[t])))
        d = np.exp(z - np.logaddexp(0, z)) - Y[t]
        w = w - lr * np.einsum("k,kd->d", d, X[t]) / size
        b = b - lr * d.sum() / size
    return w, b, np.mean(L), np.mean(A)
