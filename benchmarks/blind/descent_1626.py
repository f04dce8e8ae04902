# piece: descent
# truth: wrong
# function: descent
# mistake: the path keeps only improving points, so after an overshoot the old point is repeated
# line: 14
# style: terse
import numpy as np

def descent(f, grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        q = p - lr * decay ** t * grad(p)
        p = q if f(q) < f(p) else p
        path.append(p)
    return path, [f(k) for k in path]
