# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: one-liner
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    here = np.array([[x, y]]), np.array([(x + y) ** 2 - x * y + 2 * x + np.cos(3 * x)])
    if not steps:
        return here
    there = descent((x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)), eta * decay, steps - 1, decay)
    return tuple(np.concatenate(pair) for pair in zip(here, there))
