# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is not passed on decayed: the decay is ignored
# line: 14
# style: recursion
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    if steps == 0:
        return [(x, y)]
    gx = 2*x - 3*sin(3*x) + y + 2
    gy = x + 2*y
    rest = optimize_f(x - step_size*gx, y - step_size*gy, step_size, steps - 1, decay)
    return [(x, y)] + rest
