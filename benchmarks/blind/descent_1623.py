# piece: descent
# truth: wrong
# function: descend
# mistake: y is updated with the derivative with respect to x
# line: 16
# style: c-like
import numpy as np

def descend(dfdx, dfdy, x, y, eta, n, d=1.0):
    xs = [x]
    ys = [y]
    for t in range(n):
        gx = dfdx(x, y)
        gy = dfdy(x, y)
        x = x - eta * d ** t * gx
        y = y - eta * d ** t * gx
        xs.append(x)
        ys.append(y)
    return xs, ys
