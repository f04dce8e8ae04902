# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: recursion
from math import sin, cos

def f(x, y):
    return x*x + y*y + x*y + 2*x + cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    here = [(x, y)], [f(x, y)]
    if not steps:
        return here
    gx, gy = 2*x + y + 2 - 3*sin(3*x), 2*y + x
    path, values = optimize_f(x - step_size*gx, y - step_size*gy, step_size*decay, steps - 1, decay)
    return here[0] + path, here[1] + values
