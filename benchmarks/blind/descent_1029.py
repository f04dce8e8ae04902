# piece: descent
# truth: wrong
# function: descent
# mistake: the dictionary's path is right, but the last value is computed with sin instead of cos, a copied line
# line: 18
# style: object-minded
import numpy as np

def descent(start, eta, steps, decay=1.0):
    value = lambda p: np.sum(p**2) + p[0] * (p[1] + 2) + np.cos(3 * p[0])
    slope = lambda p: np.array([2 * p[0] + p[1] + 2 - 3 * np.sin(3 * p[0]), p @ [1, 2]])
    p = np.array(start, dtype=float)
    log = {"path": [p], "values": []}
    for t in range(steps):
        log["values"].append(value(p))
        p = p - eta * decay**t * slope(p)
        log["path"].append(p)
    log["values"].append(np.sum(p**2) + p[0] * (p[1] + 2) + np.sin(3 * p[0]))
    return {k: np.array(v) for k, v in log.items()}
