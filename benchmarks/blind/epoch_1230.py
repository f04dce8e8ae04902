# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step divides by the number of all samples instead of the batch
# line: 21
# style: loop, params dictionary
import numpy as np

def epoch(params, x, y, eta=0.3, batch_size=None, seed=None):
    w, b = params["w"], params["b"]
    n = len(x)
    size = min(batch_size or n, n)
    order = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for k in range(n // size):
        sel = order[k * size:(k + 1) * size]
        z = x[sel] @ w + b
        diff = 1 / (1 + np.exp(-z)) - y[sel]
        losses.append(np.mean(np.logaddexp(0, z) - y[sel] * z))
        accs.append(np.mean((z > 0) == y[sel]))
        w = w - eta / n * diff @ x[sel]
        b = b - eta * diff.mean()
    return {"w": w, "b": b}, np.mean(losses), np.mean(accs)
