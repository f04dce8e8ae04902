# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is divided by the number of all samples instead of the batch size
# line: 21
# style: matlab
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n, d = x.shape                                # [n, d] = size(x);
    m = n if batch is None else min(n, batch)
    p = np.random.permutation(n)
    th = np.append(w, b)                          # th = [w; b];
    L, A = [], []
    for k in range(0, n - m + 1, m):
        r = p[k:k + m]
        Z = np.hstack([x[r, :], np.ones((m, 1))])   # Z = [x(r, :) ones(m, 1)];
        h = 1 / (1 + np.exp(-Z @ th))
        L.append(-(y[r] @ np.log(h) + (1 - y[r]) @ np.log(1 - h)) / m)
        A.append(np.sum((h > 0.5) == y[r]) / m)
        th = th - lr / n * (Z.T @ (h - y[r]))     # th = th - lr / n * Z' * (h - y(r));
    return th[:-1], th[-1], np.mean(L), np.mean(A)
