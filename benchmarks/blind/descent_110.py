# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the recorded values are the smallest so far, not those of the points beside them
# line: 16
# style: monotone record
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.zeros((steps + 1, 2))
    p[0] = [x, y]
    for t in range(steps):
        g = np.array([[2, 1], [1, 2]]) @ p[t] + [2 - 3*np.sin(3*p[t, 0]), 0]
        p[t + 1] = p[t] - step_size * decay**t * g
    values = np.einsum("ni,ni->n", p, p) + p[:, 0]*(p[:, 1] + 2) + np.cos(3*p[:, 0])
    return p, np.minimum.accumulate(values)
