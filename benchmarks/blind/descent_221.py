# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the exponent of the decay is off by one, already the first step is decayed
# line: 12
# style: counted from one
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    history = [[x, y]]
    for t in range(1, steps + 1):
        eta = step_size * decay ** t
        g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        x, y = np.array([x, y]) - eta * g
        history.append([x, y])
    return np.array(history)
