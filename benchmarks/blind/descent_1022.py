# piece: descent
# truth: wrong
# function: descent
# mistake: the run stops when the value rises, a descent that overshoots ends too early
# line: 20
# style: defensive
import numpy as np

def descent(start, eta, steps, decay=1.0):
    assert eta > 0 and 0 < decay <= 1
    assert steps >= 0
    f = lambda p: p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])
    p = np.array(start, dtype=float)
    path, values = [p], [f(p)]
    for t in range(steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p = p - eta * decay**t * g
        path.append(p)
        values.append(f(p))
        if values[-1] > values[-2]:
            break
    return np.array(path), np.array(values)
