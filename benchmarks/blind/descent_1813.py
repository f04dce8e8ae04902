# piece: descent
# truth: wrong
# function: descent
# mistake: the start array of the caller is moved
# line: 10
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.asarray(start, float)
    path = [p.copy()]
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        path.append(p.copy())
    return np.array(path)
