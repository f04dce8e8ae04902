# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step goes uphill
# line: 12
# style: one-liner
import numpy as np
from functools import reduce

s = lambda z: 1 / (1 + np.exp(-z))
loss = lambda p, y: -np.mean(np.log(np.where(y == 1, p, 1 - p)))
step = lambda w, b, g, x, lr: (w + lr * x.T @ g / len(x), b + lr * g.mean())
one = lambda t, x, y, lr, p: (*step(t[0], t[1], p - y, x, lr), t[2] + [loss(p, y)], t[3] + [np.mean((p > 0.5) == y)])
parts = lambda n, m: np.random.permutation(n)[:n // m * m].reshape(-1, m)

def epoch(x, y, w, b, lr, batch): return (lambda r: (r[0], r[1], np.mean(r[2]), np.mean(r[3])))(reduce(lambda t, i: one(t, x[i], y[i], lr, s(x[i] @ t[0] + t[1])), parts(len(x), min(batch or len(x), len(x))), (w, b, [], [])))
