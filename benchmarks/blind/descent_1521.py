# piece: descent
# truth: wrong
# function: descent
# mistake: the power is taken of lr * decay, not of decay alone
# line: 13
# style: terse
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, float)
    out = [p]
    for t in range(steps):
        p = p - (lr * decay) ** t * np.asarray(grad(p))
        out.append(p)
    return np.array(out)
