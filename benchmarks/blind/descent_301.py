# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the starting point is missing in the path
# line: 10
# style: generator
from math import sin

def walk(x, y, eta, steps, decay):
    for t in range(steps):
        gx, gy = 2*x - 3*sin(3*x) + y + 2, x + 2*y
        x, y = x - eta * decay**t * gx, y - eta * decay**t * gy
        yield x, y

def optimize_f(x, y, step_size, steps, decay=1):
    return list(walk(x, y, step_size, steps, decay))
