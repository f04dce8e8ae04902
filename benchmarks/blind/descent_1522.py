# piece: descent
# truth: wrong
# function: descent
# mistake: the exponent t // 10 lets the rate fall only every ten steps
# line: 14
# style: verbose
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    where = np.array(start, dtype=float)
    trace = [where.copy()]
    for t in range(steps):
        current_rate = lr * decay ** (t // 10)
        where = where - current_rate * np.asarray(grad(where))
        trace.append(where.copy())
    return np.vstack(trace)
