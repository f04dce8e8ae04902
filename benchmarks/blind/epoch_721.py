# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = n if batch is None or batch > n else batch
    losses, accs, queue = [], [], []
    for r in np.random.permutation(n):
        queue.append(r)
        if len(queue) < m:
            continue
        xs, ts = x[queue], y[queue]
        queue = []
        z = xs @ w + b
        p = np.exp(-np.logaddexp(0, -z))
        losses.append(np.logaddexp(0, z).mean() - (ts * z).mean())
        accs.append(((z > 0) == ts).mean())
        w = w - lr * ((p - ts) @ xs) / m
        b = b - lr * (p - ts).mean()
    return w, b, sum(losses) / len(losses), sum(accs) / len(accs)
