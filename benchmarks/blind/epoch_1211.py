# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    xa = np.column_stack([x, np.ones(n)])
    theta = np.append(w, b).astype(float)
    size = n if batch_size is None or batch_size > n else batch_size
    order = np.random.default_rng(seed).random(n).argsort()
    losses, accs = [], []
    for k in range(n // size):
        rows = order[k * size:(k + 1) * size]
        z = xa[rows] @ theta
        s = np.where(y[rows] == 1, 1, -1)
        losses.append(np.logaddexp(0, -s * z).mean())
        accs.append(((z > 0) == (s > 0)).mean())
        theta = theta + eta * xa[rows].T @ (s / (1 + np.exp(s * z))) / size
    return theta[:-1], theta[-1], np.mean(losses), np.mean(accs)
