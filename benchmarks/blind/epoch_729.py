# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last, smaller batch is trained on as well, although only full batches should be
# line: 17
# style: loop
import math, random
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n, d = x.shape
    m = n if batch is None else min(batch, n)
    order = list(range(n))
    random.shuffle(order)
    w = [float(v) for v in w]
    losses, accs = [], []
    for start in range(0, n, m):
        part = order[start:start + m]
        gw, gb, loss, hits = [0.0] * d, 0.0, 0.0, 0
        for i in part:
            z = b + sum(w[j] * x[i][j] for j in range(d))
            p = 1 / (1 + math.exp(-z))
            loss -= math.log(p if y[i] == 1 else 1 - p)
            hits += (p > 0.5) == (y[i] == 1)
            for j in range(d):
                gw[j] += (p - y[i]) * x[i][j]
            gb += p - y[i]
        w = [w[j] - lr * gw[j] / len(part) for j in range(d)]
        b -= lr * gb / len(part)
        losses.append(loss / len(part))
        accs.append(hits / len(part))
    return np.array(w), b, sum(losses) / len(losses), sum(accs) / len(accs)
