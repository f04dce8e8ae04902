# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size falls like 1/(1 + t) by the decay, not geometrically
# line: 12
# style: time-based decay
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        eta = step_size / (1 + (1 - decay) * t)
        gx = 2*x - 3*sin(3*x) + y + 2
        gy = x + 2*y
        x, y = x - eta*gx, y - eta*gy
        path.append((x, y))
    return path
