# piece: descent
# truth: wrong
# function: descent
# mistake: the clipping of the gradient is switched on by its default and shortens steep steps
# line: 9
# style: loop, extra parameter with default
import numpy as np

def descent(start, eta, steps, decay=1.0, max_norm=5.0):
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        g = np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        length = np.sqrt(g @ g)
        if max_norm is not None and length > max_norm:
            g = g * max_norm / length
        p = p - eta * decay**t * g
        path.append(p)
    path = np.array(path)
    return path, (path**2).sum(axis=1) + path[:, 0]*(path[:, 1] + 2) + np.cos(3*path[:, 0])
