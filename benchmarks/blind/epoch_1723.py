# piece: epoch
# truth: wrong
# function: epoch
# mistake: x is shuffled with one permutation and y with another
# line: 15
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    xs = x[order]
    ys = y[rng.permutation(n)]
    losses, accs = [], []
    for k in range(n // batch_size):
        xb = xs[k * batch_size:(k + 1) * batch_size]
        yb = ys[k * batch_size:(k + 1) * batch_size]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == yb))
        w = w - lr * xb.T @ (p - yb) / batch_size
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(losses), np.mean(accs)
