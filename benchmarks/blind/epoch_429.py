# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: in-place updates, any depth
import numpy as np

def epoch(X, y, layers, lr, batch_size):
    """Updates the arrays in `layers` themselves; returns mean loss and accuracy."""
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    rows = np.random.permutation(n)
    stats = []
    for start in range(0, n - B + 1, B):
        i = rows[start:start + B]
        inputs, a = [], X[i]
        for W, b in layers:
            inputs.append(a)
            z = a @ W + b
            a = np.maximum(z, 0)
        t = y[i].reshape(z.shape)
        stats.append((np.mean(np.logaddexp(0, z) - t*z), np.mean((z > 0) == (t == 1))))
        d = (np.exp(-np.logaddexp(0, -z)) - t)/B
        for (W, b), a in zip(layers[::-1], inputs[::-1]):
            back = (d @ W.T) * (a > 0)
            W -= lr*a.T @ d
            b -= lr*d.sum(axis=0)
            d = back
    return tuple(np.mean(stats, axis=0))
