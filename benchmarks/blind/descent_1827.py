# piece: descent
# truth: wrong
# function: descent
# mistake: the values are sorted so that the best comes last
# line: 18
# style: c-like
import numpy as np

def descent(grad, f, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    pts, vals = [p], [f(p)]
    t = 0
    while t < steps:
        p = p - lr * decay ** t * np.asarray(grad(p))
        pts.append(p)
        vals.append(f(p))
        t += 1
    vals.sort(reverse=True)
    return np.array(pts), np.array(vals)
