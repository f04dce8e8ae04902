# piece: epoch
# truth: right
# function: sgd_epoch
# style: textbook
import numpy as np

def sgd_epoch(w, b, x, y, lr, batch_size, seed):
    n = y.size
    m = n if batch_size is None or batch_size >= n else batch_size
    left = np.random.default_rng(seed).permutation(n).tolist()
    while len(left) >= m:
        # draw without replacement: take from the end of the pile
        batch = [left.pop() for _ in range(m)]
        upward = y[batch] - 1 / (1 + np.exp(-(x[batch] @ w + b)))
        w = w + lr * upward @ x[batch] / m
        b = b + lr * upward.mean()
    return w, b
