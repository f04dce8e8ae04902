# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step keeps a fraction of the last step through a default momentum of 0.9
# line: 9
# style: loop, different order
import numpy as np

def epoch(w, b, x, y, batch_size, eta, seed=None, momentum=0.9):
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(seed).permutation(n)
    vw, vb = 0, 0
    losses, accs = [], []
    for s in range(0, n - bs + 1, bs):
        i = order[s:s + bs]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == y[i]))
        vw = momentum * vw + x[i].T @ e / bs
        vb = momentum * vb + e.mean()
        w, b = w - eta * vw, b - eta * vb
    return w, b, np.mean(losses), np.mean(accs)
