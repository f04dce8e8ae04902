# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one step too few, range(1, steps)
# line: 13
# style: list comprehension
import numpy as np

def f(x, y): return x**2 + y**2 + x*(y+2) + np.cos(3*x)
def df(x, y): return 2*x - 3*np.sin(3*x) + y + 2, x + 2*y

def optimize_f(x, y, step_size, steps, decay):
    rates = [step_size * decay**(t - 1) for t in range(1, steps)]
    points = [(x, y)]
    for r in rates:
        points.append(tuple(c - r*g for c, g in zip(points[-1], df(*points[-1]))))
    return np.array(points, float), np.array([f(*p) for p in points])
