# piece: descent
# truth: wrong
# function: optimize_f
# mistake: only the end is returned, not the path
# line: 14
# style: last point only
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        (x, y), eta = path[t], step_size * decay**t
        path.append((x - eta * (2*x - 3*sin(3*x) + y + 2), y - eta * (x + 2*y)))
    return path[-1]
