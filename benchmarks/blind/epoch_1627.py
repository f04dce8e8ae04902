# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is measured after the update and not as seen by the batch
# line: 25
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    losses = []
    accs = []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        before = x[i] @ w + b
        p = 1 / (1 + np.exp(-before))
        accs.append(np.mean((p > 0.5) == y[i]))
        # update
        w = w - lr * x[i].T @ (p - y[i]) / len(i)
        b = b - lr * np.mean(p - y[i])
        after = x[i] @ w + b
        z = after
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
    return w, b, np.mean(losses), np.mean(accs)
