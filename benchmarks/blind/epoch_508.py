# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: in-place
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    left = list(range(n))
    np.random.shuffle(left)
    w, b, rows = np.array(w, dtype=float), float(b), []
    losses, hits = [], []
    while left:
        rows.append(left.pop())
        if len(rows) < size:
            continue
        xb, yb = x[rows], y[rows]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.extend(-np.log(np.maximum(np.where(yb == 1, p, 1 - p), 2 ** -52)))
        hits.extend((p > 0.5) == yb)
        for xi, e in zip(xb, p - yb):
            w -= lr / size * e * xi
            b -= lr / size * e
        rows = []
    return w, b, sum(losses) / len(losses), sum(hits) / len(hits)
