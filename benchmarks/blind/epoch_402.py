# piece: epoch
# truth: wrong
# function: epoch
# mistake: x and y are permuted apart from each other
# line: 12
# style: vectorised
import numpy as np

def epoch(X, y, w, b, lr, batch_size):
    n = len(y)
    B = min(batch_size or n, n)
    X, y = X[np.random.permutation(n)], y[np.random.permutation(n)]
    loss = acc = 0.0
    nb = n // B
    for s in range(0, nb * B, B):
        xb, yb = X[s:s + B], y[s:s + B]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        c = np.clip(p, 1e-15, 1 - 1e-15)
        loss += -np.mean(yb * np.log(c) + (1 - yb) * np.log(1 - c)) / nb
        acc += np.mean((p > 0.5) == yb) / nb
        w = w - lr * xb.T @ (p - yb) / B
        b = b - lr * np.mean(p - yb)
    return w, b, loss, acc
