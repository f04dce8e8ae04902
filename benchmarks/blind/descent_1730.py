# piece: descent
# truth: wrong
# function: descent_xy
# mistake: y is updated with the new x
# line: 14
# style: textbook
import numpy as np

def descent_xy(fx, fy, x, y, eta, steps, d=1.0):
    path = [(x, y)]
    for t in range(steps):
        gx = fx(x, y)
        x_new = x - eta * gx
        gy = fy(x_new, y)
        x, y = x_new, y - eta * gy
        eta = eta * d
        path.append((x, y))
    return path
