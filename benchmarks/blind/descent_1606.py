# piece: descent
# truth: wrong
# function: descent
# mistake: the decay is applied as 1 / (1 + decay t), another schedule
# line: 13
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        p = p - lr / (1 + decay * t) * grad(p)
        path.append(p)
    return np.array(path)
