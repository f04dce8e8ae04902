# piece: descent
# truth: wrong
# function: descent
# mistake: plus instead of minus: the path climbs
# line: 12
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = [np.array(start, float)]
    for t in range(steps):
        p.append(p[-1] + lr * decay ** t * np.asarray(grad(p[-1])))
    return np.array(p)
