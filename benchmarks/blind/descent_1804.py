# piece: descent
# truth: wrong
# function: descent
# mistake: the step goes along the gradient, uphill
# line: 13
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        p = p + lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
