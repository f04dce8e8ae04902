# piece: descent
# truth: wrong
# function: optimize_f
# mistake: y is moved with the new x already
# line: 14
# style: statement by statement
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path = [[x, y]]
    for t in range(steps):
        eta = step_size * decay ** t
        x_new = x - eta * (2*x - 3*sin(3*x) + y + 2)
        y = y - eta * (x_new + 2*y)
        x = x_new
        path.append([x, y])
    return path
