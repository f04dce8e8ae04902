# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: stops when the value rises, although the task asks for all the steps
# line: 22
# style: defensive
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    def value(p):
        return p[0] * p[0] + p[1] * p[1] + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    p = np.array(start, dtype=float)
    if p.size != 2:
        raise ValueError("two coordinates")
    path, values = [p], [value(p)]
    for t in range(n_steps):
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p = p - lr * decay ** t * g
        path.append(p)
        values.append(value(p))
        if values[-1] > values[-2]:
            break
    return np.array(path), np.array(values)
