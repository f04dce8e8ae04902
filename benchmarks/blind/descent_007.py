# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: exact trigonometric identities
import numpy as np

def f(x, y):
    c = np.cos(x)
    return x**2 + y**2 + x*y + 2*x + 4*c**3 - 3*c

def optimize_f(x, y, step_size, steps, decay=1):
    pts = [(x, y)]
    for t in range(steps):
        s = np.sin(x)
        gx = 2*(x + 1) + y - 3*(3*s - 4*s**3)
        gy = 2*y + x
        x, y = x - step_size*gx, y - step_size*gy
        step_size = step_size * decay
        pts.append((x, y))
    return pts, [f(a, b) for a, b in pts]
