# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is evaluated at the start in every step
# line: 14
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    g = np.asarray(grad(p))
    out = [p]
    for t in range(steps):
        p = p - lr * decay ** t * g
        out.append(p)
    return np.array(out)
