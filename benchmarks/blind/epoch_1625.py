# piece: epoch
# truth: right
# function: epoch
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One epoch with the bias as the last weight."""
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    data = np.c_[x, np.ones(n), y]
    data = rng.permutation(data, axis=0)
    theta = np.append(w, b)
    seen = []
    for batch in np.array_split(data[:n // m * m], n // m):
        a, t = batch[:, :-1], batch[:, -1]
        p = 1 / (1 + np.exp(-a @ theta))
        seen.append([-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)), np.mean((p > 0.5) == t)])
        theta = theta - lr * a.T @ (p - t) / m
    loss, acc = np.mean(seen, axis=0)
    return theta[:-1], theta[-1], loss, acc
