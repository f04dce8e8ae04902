# piece: descent
# truth: right
# function: descent
# style: c-like
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = [float(c) for c in start]
    path = [list(p)]
    t = 0
    while t < steps:
        g = grad(p)
        for j in range(len(p)):
            p[j] -= lr * decay ** t * g[j]
        path.append(list(p))
        t += 1
    return path
