# piece: descent
# truth: wrong
# function: descent
# mistake: the default decay is 0.9, so a plain call does not keep the step size constant
# line: 9
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=0.9):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        p = p - lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return path
