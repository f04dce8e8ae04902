# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the loss of the last batch is returned, not the mean over the batches
# line: 30
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(x)
    k = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    losses = []
    hits = 0
    for i in range(n // k):
        # this batch
        idx = order[i * k:i * k + k]
        xb = x[idx]
        yb = y[idx]
        # forward
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        loss = -np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p))
        losses.append(loss)
        hits += np.sum((p > 0.5) == yb)
        # backward
        w = w - lr * xb.T @ (p - yb) / k
        b = b - lr * np.sum(p - yb) / k
    seen = k * len(losses)
    return w, b, loss, hits / seen
