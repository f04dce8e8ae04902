# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: recursion
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    if steps == 0:
        return [(x, y)]
    gx = 2*x + 2 + y - 3*sin(3*x)
    gy = 2*y + x
    return [(x, y)] + optimize_f(x - step_size*gx, y - step_size*gy, step_size*decay, steps - 1, decay)
