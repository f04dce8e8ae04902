# piece: descent
# truth: wrong
# function: descent
# mistake: the first step is already decayed: t + 1 in the exponent
# line: 12
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for t in range(steps):
        path += [path[-1] - lr * decay ** (t + 1) * np.asarray(grad(path[-1]))]
    return np.array(path)
