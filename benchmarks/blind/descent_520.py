# piece: descent
# truth: wrong
# function: optimize_f
# mistake: numerical derivative with a one-sided difference of width 0.01
# line: 14
# style: wordy, English comments
import numpy as np

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def slope(x, y, h=1e-2):
    # difference quotients in both directions
    return (f(x + h, y) - f(x, y)) / h, (f(x, y + h) - f(x, y)) / h

def optimize_f(x, y, step_size, steps, decay):
    # the history starts with the initial point
    points = [(x, y)]
    # one update after the other, with a smaller and smaller step
    for t in range(steps):
        sx, sy = slope(*points[-1])
        eta = step_size * decay ** t
        points.append((points[-1][0] - eta * sx, points[-1][1] - eta * sy))
    # and the value of every point
    return np.array(points, dtype=float), np.array([f(*p) for p in points])
