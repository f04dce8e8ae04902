# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: loop
import math, random
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(y)
    m = batch if batch and batch <= n else n
    rows = list(range(n))
    np.random.shuffle(rows)
    w, b = [float(c) for c in w], float(b)
    losses = hits = seen = 0
    while len(rows) >= m:
        part, rows = rows[:m], rows[m:]
        gw, gb = [0.0] * len(w), 0.0
        for i in part:
            p = 1 / (1 + math.exp(-(sum(c * v for c, v in zip(w, x[i])) + b)))
            losses -= math.log(max(p if y[i] else 1 - p, 2.3e-16))
            hits += (p > 0.5) == y[i]
            seen += 1
            gb += (p - y[i]) / m
            gw = [g + (p - y[i]) * v / m for g, v in zip(gw, x[i])]
        w = [c - lr * g for c, g in zip(w, gw)]
        b -= lr * gb
    return np.array(w), b, losses / seen, hits / seen
