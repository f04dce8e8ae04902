# piece: epoch
# truth: wrong
# function: epoch
# mistake: x is permuted, y is not
# line: 14
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    x = x[order]
    losses, accs = [], []
    for k in range(n // size):
        xb, yb = x[k * size:(k + 1) * size], y[k * size:(k + 1) * size]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(np.mean(-yb * np.log(np.maximum(p, 2 ** -52)) - (1 - yb) * np.log(np.maximum(1 - p, 2 ** -52))))
        accs.append(np.mean((p > 0.5) == yb))
        w = w - lr * xb.T @ (p - yb) / size
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(losses), np.mean(accs)
