# piece: descent
# truth: wrong
# function: descent
# mistake: divided by decay ** t, so the steps grow
# line: 12
# style: terse
import numpy as np

def descent(start, grad, steps=100, lr=0.1, decay=1.0):
    path = [np.asarray(start, float)]
    for t in range(steps):
        path.append(path[t] - lr / decay ** t * np.asarray(grad(path[t])))
    return np.stack(path)
