# piece: epoch
# truth: wrong
# function: epoch
# mistake: the hidden gradient is computed with the W2 that is already updated
# line: 23
# style: loop
import numpy as np

def epoch(x, y, W1, b1, W2, b2, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        xb, yb = x[i], y[i].reshape(-1, 1)
        z1 = xb @ W1 + b1
        a1 = np.maximum(0, z1)
        p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
        losses.append(-np.mean(yb * np.log(np.maximum(p, 2 ** -52)) + (1 - yb) * np.log(np.maximum(1 - p, 2 ** -52))))
        accs.append(np.mean((p > 0.5) == yb))
        d2 = (p - yb) / size
        W2 = W2 - lr * a1.T @ d2
        d1 = (d2 @ W2.T) * (z1 > 0)
        b2 = b2 - lr * d2.sum(axis=0)
        W1 = W1 - lr * xb.T @ d1
        b1 = b1 - lr * d1.sum(axis=0)
    return W1, b1, W2, b2, np.mean(losses), np.mean(accs)
