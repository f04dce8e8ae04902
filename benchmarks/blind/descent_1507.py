# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is evaluated at the start in every step
# line: 14
# style: verbose
import numpy as np

def descent(grad, start, steps, rates):
    start = np.array(start, dtype=float)
    current = start
    path = [current]
    for t in range(steps):
        g = np.asarray(grad(start))
        current = current - rates[t] * g
        path.append(current)
    return np.array(path)
