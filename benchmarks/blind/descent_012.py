# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the difference quotient divides by h instead of 2h: the gradient is twice too large
# line: none
# style: numerical gradient
import math

def f(x, y):
    return x**2 + y**2 + x*(y+2) + math.cos(3*x)

def numeric(x, y, h=1e-5):
    gx = (f(x + h, y) - f(x - h, y)) / h
    gy = (f(x, y + h) - f(x, y - h)) / h
    return gx, gy

def optimize_f(x, y, step_size, steps, decay=1):
    path, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        gx, gy = numeric(x, y)
        x -= step_size * decay**t * gx
        y -= step_size * decay**t * gy
        path.append((x, y))
        values.append(f(x, y))
    return path, values
