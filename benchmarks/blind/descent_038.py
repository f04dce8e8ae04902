# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two defects: sine has the wrong sign and the value recorded lacks the cosine
# line: none
# style: terse NumPy
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2)

def optimize_f(x, y, step_size, steps, decay=1):
    pts = [(x, y)]
    for t in range(steps):
        s = step_size * decay**t
        x, y = x - s*(2*x + 3*np.sin(3*x) + y + 2), y - s*(x + 2*y)
        pts.append((x, y))
    return pts, [f(*p) for p in pts]
