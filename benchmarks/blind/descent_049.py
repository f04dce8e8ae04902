# piece: descent
# truth: wrong
# function: optimize_f
# mistake: stops early when the value changes little, fewer steps than asked are returned
# line: 22
# style: while loop with tolerance
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    values = [f(x, y)]
    t = 0
    while t < steps:
        eta = step_size * decay**t
        dx, dy = 2*x - 3*np.sin(3*x) + y + 2, x + 2*y
        x, y = x - eta*dx, y - eta*dy
        path.append((x, y))
        values.append(f(x, y))
        if abs(values[-1] - values[-2]) < 1e-3:
            break
        t += 1
    return path, values
