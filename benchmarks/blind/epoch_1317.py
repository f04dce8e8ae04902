# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient has the wrong sign, the loss is climbed
# line: 11
# style: helpers
import numpy as np

def step(xb, yb, w, b, lr):
    z = xb @ w + b
    d = yb - 1 / (1 + np.exp(-z))
    l = np.mean(np.logaddexp(0, z) - yb * z)
    return w - lr * d @ xb / len(yb), b - lr * d.mean(), l, np.mean((z > 0) == yb)

def epoch(x, y, w, b, lr, batch):
    m = min(batch or len(x), len(x))
    perm = np.random.permutation(len(x))
    stats = []
    for k in range(len(x) // m):
        i = perm[k * m:(k + 1) * m]
        w, b, l, a = step(x[i], y[i], w, b, lr)
        stats.append((l, a))
    l, a = np.mean(stats, axis=0)
    return w, b, l, a
