# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: in-place array, affine map plus sine
import numpy as np

H = np.array([[2.0, 1.0], [1.0, 2.0]])

def optimize_f(start, step_size, steps, decay=1.0):
    path = np.zeros((steps + 1, 2))
    path[0] = start
    for t, eta in enumerate(step_size * np.power(float(decay), np.arange(steps))):
        path[t + 1] = path[t] - eta * (H @ path[t])
        path[t + 1, 0] -= eta * (2 - 3*np.sin(3*path[t, 0]))
    x, y = path[:, 0], path[:, 1]
    return path, 0.5*np.einsum("ni,ij,nj->n", path, H, path) + 2*x + np.cos(3*x)
