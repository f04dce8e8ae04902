# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: list comprehension, freely
from itertools import accumulate
from math import cos, sin

def move(p, eta):
    x, y = p
    return x - eta * (2 * x - 3 * sin(3 * x) + y + 2), y - eta * (x + 2 * y)

def optimize_f(start, lr=0.1, n_steps=10, lr_decay=1.0):
    """gives a list of (x, y, value)"""
    path = accumulate([lr * lr_decay ** t for t in range(n_steps)], move, initial=start)
    return [(x, y, x * x + y * y + x * (y + 2) + cos(3 * x)) for x, y in path]
