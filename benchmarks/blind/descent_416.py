# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is cut to length 5
# line: 17
# style: gradient clipping
import numpy as np

def clip(g, limit=5.0):
    norm = np.hypot(*g)
    return g * (limit / norm) if norm > limit else g

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = np.array([x, y], dtype=np.float64)
    path = [p]
    for t in range(steps):
        g = clip(np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]]))
        p = p - step_size * decay**t * g
        path.append(p)
    return np.array(path), np.array([a**2 + b**2 + a*(b + 2) + np.cos(3*a) for a, b in path])
