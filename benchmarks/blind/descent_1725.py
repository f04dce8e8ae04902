# piece: descent
# truth: right
# function: descent
# style: generator
import numpy as np

def _points(grad, p, lr, steps, decay):
    yield p
    for t in range(steps):
        p = p + -lr * decay ** t * np.asarray(grad(p))
        yield p

def descent(grad, start, lr, steps, decay=1.0):
    return np.array(list(_points(grad, np.array(start, float), lr, steps, decay)))
