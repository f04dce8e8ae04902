# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: step by step
import numpy as np

def descent(start, eta, steps, decay=1.0):
    x, y = start
    here = np.array([[x, y]], dtype=float)
    value = np.array([x * x + y * y + x * y + 2 * x + np.cos(3 * x)])
    if steps == 0:
        return here, value
    nxt = (x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2), y - eta * (x + 2 * y))
    path, values = descent(nxt, eta * decay, steps - 1, decay)
    return np.vstack([here, path]), np.append(value, values)
