# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels that belong to the step are those of the previous position in the order: a shifted index
# line: 15
# style: textbook
import numpy as np

def epoch(w, b, x, y, rng, lr, batch_size):
    N = len(y)
    B = N if batch_size is None else min(batch_size, N)
    perm = rng.permutation(N)
    for k in range(N // B):
        ix = perm[k * B:(k + 1) * B]
        t = y[ix - 1]
        s = np.exp(-np.logaddexp(0, -(x[ix] @ w + b)))
        w = w - lr * x[ix].T @ (s - t) / B
        b = b - lr * np.mean(s - t)
    return w, b
