# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: half-renamed
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    def recurse(w, eta, left):
        if left == 0:
            return [w]
        return [w] + recurse(w - eta * np.asarray(grad(w)), eta * decay, left - 1)
    return np.stack(recurse(np.array(start, dtype=float), lr, steps))
