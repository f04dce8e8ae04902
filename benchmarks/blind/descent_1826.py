# piece: descent
# truth: wrong
# function: descent
# mistake: the base of the decay is 1 - decay instead of decay
# line: 12
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for t in range(steps):
        path.append(path[-1] - lr * (1 - decay) ** t * np.asarray(grad(path[-1])))
    return np.array(path)
