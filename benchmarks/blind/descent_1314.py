# piece: descent
# truth: wrong
# function: descent
# mistake: stops when the gradient is below 0.1, the path is then shorter than asked
# line: 16
# style: defensive
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    assert lr > 0 and steps >= 0
    assert 0 < decay <= 1
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        if np.linalg.norm(g) < 0.1:
            break
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
