# piece: epoch
# truth: right
# function: train_epoch
# mistake: none
# line: none
# style: loops
import math
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n, d = x.shape
    if batch_size is None or batch_size > n:
        batch_size = n
    queue = [int(i) for i in rng.permutation(n)]
    w = [float(v) for v in w]
    loss, right, seen = 0.0, 0, 0
    while len(queue) >= batch_size:
        batch, queue = queue[:batch_size], queue[batch_size:]
        errors = []
        for i in batch:
            z = b + sum(wj * xj for wj, xj in zip(w, x[i]))
            p = 0.5 * (1 + math.tanh(z / 2))
            like = p if y[i] == 1 else 1 - p
            loss -= math.log(min(max(like, 2.220446049250313e-16), 1 - 2.220446049250313e-16))
            right += like > 0.5
            seen += 1
            errors.append(p - y[i])
        for j in range(d):
            w[j] -= lr * sum(e * x[i, j] for e, i in zip(errors, batch)) / batch_size
        b -= lr * sum(errors) / batch_size
    return np.array(w), b, loss / seen, right / seen
