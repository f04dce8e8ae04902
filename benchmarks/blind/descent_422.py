# piece: descent
# truth: wrong
# function: optimize_f
# mistake: climbs in y, and the value is without the cosine
# line: none
# style: two mistakes
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2)

def optimize_f(x, y, step_size, steps, decay=1.0):
    path = [(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        gx = 2*x - 3*np.sin(3*x) + y + 2
        gy = x + 2*y
        x = x - eta*gx
        y = y + eta*gy
        path.append((x, y))
    return path, [f(a, b) for a, b in path]
