# piece: descent
# truth: right
# function: descent_xy
# style: textbook
import numpy as np

def descent_xy(fx, fy, x, y, eta, steps, d=1.0):
    """both partial derivatives at the old point"""
    xs, ys = [x], [y]
    for t in range(steps):
        x, y = x - eta * fx(x, y), y - eta * fy(x, y)
        eta *= d
        xs.append(x)
        ys.append(y)
    return xs, ys
