# piece: descent
# truth: wrong
# function: descent
# mistake: the decay takes effect in every second step only, integer division of t
# line: 15
# style: c
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    d = len(start)
    p = [float(s) for s in start]
    rows = [list(p)]
    for t in range(steps):
        g = grad(np.array(p))
        eta = lr * decay ** (t // 2)
        for j in range(d):
            p[j] -= eta * g[j]
        rows.append(list(p))
    return np.array(rows)
