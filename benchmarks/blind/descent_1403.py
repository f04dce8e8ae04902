# piece: descent
# truth: right
# function: descend
# style: c-like
import numpy as np

def descend(dfdx, dfdy, x, y, eta, n):
    xs = [x]
    ys = [y]
    for t in range(n):
        x, y = x - eta * dfdx(x, y), y - eta * dfdy(x, y)
        xs.append(x)
        ys.append(y)
    return xs, ys
