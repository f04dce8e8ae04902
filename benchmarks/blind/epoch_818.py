# piece: epoch
# truth: wrong
# function: epoch
# mistake: the incomplete batch at the end is used for training as well
# line: 15
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = x.shape[0]
    if batch is None or batch > n:
        batch = n
    idx = np.random.permutation(n)
    losses, accs = [], []
    for s in range(0, n, batch):
        i = idx[s:s + batch]
        z = np.dot(x[i], w) + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((p > 0.5) == y[i]))
        w = w - lr * np.dot(x[i].T, p - y[i]) / len(i)
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
