# piece: epoch
# truth: right
# function: epoch
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """SGD over full batches; the figures are those before each update."""
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = iter(rng.permutation(n))
    losses, accs = [], []
    for _ in range(n // m):
        i = [next(order) for _ in range(m)]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        q = np.where(y[i] == 1, p, 1 - p)
        losses.append(-np.log(np.maximum(q, 2.3e-16)).mean())
        accs.append((q > 0.5).mean())
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * (p - y[i]).mean()
    return w, b, np.mean(losses), np.mean(accs)
