# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the values are computed with x and y exchanged
# line: 19
# style: list comprehension, freely
from math import cos, sin

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + cos(3 * x)

def optimize_f(start, lr=0.1, n_steps=10, lr_decay=1.0):
    """gives a list of (x, y, value)"""
    path = [start]
    for t in range(n_steps):
        x, y = path[-1]
        eta = lr * lr_decay ** t
        path.append((x - eta * (2 * x - 3 * sin(3 * x) + y + 2), y - eta * (x + 2 * y)))
    return [(x, y, f(y, x)) for x, y in path]
