# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the recursive call passes the initial step size, so the decay is lost after the first step
# line: 17
# style: recursion
import math

def f(x, y):
    return x**2 + y**2 + x*(y+2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    if steps == 0:
        return [(x, y)], [f(x, y)]
    nx = x - step_size * (2*x - 3*math.sin(3*x) + y + 2)
    ny = y - step_size * (x + 2*y)
    path, values = optimize_f(nx, ny, step_size, steps - 1, decay)
    return [(x, y)] + path, [f(x, y)] + values
