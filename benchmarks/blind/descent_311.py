# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the width of the difference quotient, 0.1, is far too large
# line: 13
# style: difference quotient
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    h = 0.1
    path = [(x, y)]
    for t in range(steps):
        gx = (f(x + h, y) - f(x - h, y)) / (2*h)
        gy = (f(x, y + h) - f(x, y - h)) / (2*h)
        x, y = x - step_size*decay**t*gx, y - step_size*decay**t*gy
        path.append((x, y))
    return path
