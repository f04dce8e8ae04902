# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return is inside the loop: one batch only
# line: 22
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.random.permutation(n)
    loss, acc, m = 0.0, 0.0, n // batch_size
    for k in range(m):
        rows = order[k * batch_size:(k + 1) * batch_size]
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        loss += -np.mean(np.log(np.maximum(np.where(y[rows] == 1, p, 1 - p), 2 ** -52))) / m
        acc += np.mean((p > 0.5) == y[rows]) / m
        w = w - lr * x[rows].T @ (p - y[rows]) / batch_size
        b = b - lr * np.mean(p - y[rows])
        return w, b, loss, acc
    return w, b, loss, acc
