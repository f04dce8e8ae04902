# piece: descent
# truth: right
# function: descent
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = [float(v) for v in start]
    path = [p]
    for t in range(steps):
        p = [v - lr * decay ** t * g for v, g in zip(p, grad(np.array(p)))]
        path.append(p)
    return np.array(path)
