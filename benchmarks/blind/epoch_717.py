# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the switch drop_last is ignored, the smaller last batch is never used
# line: 13
# style: C-like, freely
import numpy as np

def train_epoch(w, b, x, y, lr=0.3, batch_size=None, drop_last=True):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = np.random.permutation(n)
    end = n - n % m
    loss = 0.0
    acc = 0.0
    steps = 0
    s = 0
    while s < end:
        i = order[s:min(s + m, end)]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        loss = loss - np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p))
        acc = acc + np.mean((p > 0.5) == y[i])
        w = w - lr * (x[i].T @ (p - y[i])) / len(i)
        b = b - lr * np.mean(p - y[i])
        steps = steps + 1
        s = s + m
    return w, b, loss / steps, acc / steps, steps
