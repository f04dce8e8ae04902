# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one step too many is taken, the counter may reach steps
# line: 15
# style: while loop
from math import sin, cos

def f(x, y):
    return x*x + y*y + x*(y + 2) + cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    path, values = [(x, y)], [f(x, y)]
    t = 0
    while t <= steps:
        rate = step_size * decay**t
        x, y = x - rate*(2*x - 3*sin(3*x) + y + 2), y - rate*(x + 2*y)
        path.append((x, y))
        values.append(f(x, y))
        t += 1
    return path, values
