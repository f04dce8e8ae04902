# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: matlab
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = np.size(x, 0)
    m = n if batch is None else min(batch, n)
    K = n // m
    p = np.random.permutation(n)[:K * m]
    # B = reshape(p, m, K);  one batch a column
    B = np.reshape(p, (m, K), order="F")
    L = np.zeros(K)
    A = np.zeros(K)
    for k in range(K):
        Xk = x[B[:, k], :]
        yk = y[B[:, k]]
        h = 1 / (1 + np.exp(-(Xk @ w + b)))
        L[k] = -(yk @ np.log(h) + (1 - yk) @ np.log(1 - h)) / m
        A[k] = np.mean((h > 0.5) == yk)
        w = w - lr * (Xk.T @ (h - yk)) / m
        b = b - lr * np.mean(h - yk)
    return w, b, np.sum(L) / K, np.sum(A) / K
