# piece: descent
# truth: wrong
# function: descent
# mistake: one update is missing, since the loop runs over steps - 1
# line: 11
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for t in range(steps - 1):
        path.append(path[-1] - lr * decay ** t * grad(path[-1]))
    return path
