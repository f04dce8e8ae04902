# piece: descent
# truth: wrong
# function: descent
# mistake: the exponent starts at one, so the first step is decayed already
# line: 13
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    p = np.asarray(start, float)
    path = [p]
    for t in range(1, steps + 1):
        p = p - lr * decay ** t * grad(p)
        path.append(p)
    return np.array(path)
