# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one-sided differences with a step of 0.01
# line: 13
# style: numerical gradient
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def numerical(x, y, h=1e-2):
    dx = (f(x + h, y) - f(x, y)) / h
    dy = (f(x, y + h) - f(x, y - h)) / (2*h)
    return dx, dy

def optimize_f(x, y, step_size, steps, decay=1.0):
    path = [(x, y)]
    for t in range(steps):
        dx, dy = numerical(x, y)
        x, y = x - step_size*decay**t*dx, y - step_size*decay**t*dy
        path.append((x, y))
    return path, [f(*p) for p in path]
