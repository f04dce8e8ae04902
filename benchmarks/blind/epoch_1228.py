# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights are updated first, the bias gradient is then taken with the new weights
# line: 21
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    bs = n if batch_size is None or batch_size > n else batch_size
    idx = np.random.default_rng(seed).permutation(n)
    sig = lambda z: 1 / (1 + np.exp(-z))
    losses, accs = [], []
    for k in range(n // bs):
        xb, yb = x[idx[k * bs:(k + 1) * bs]], y[idx[k * bs:(k + 1) * bs]]
        z = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accs.append(np.mean((z > 0) == yb))
        w = w - eta * xb.T @ (sig(z) - yb) / bs
        b = b - eta * np.mean(sig(xb @ w + b) - yb)
    return w, b, np.mean(losses), np.mean(accs)
