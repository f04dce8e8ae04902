# piece: descent
# truth: wrong
# function: descend
# mistake: y is updated with the new x, the partial derivatives must be taken at the same point
# line: 14
# style: c-like
import numpy as np

def descend(dfdx, dfdy, x, y, eta, n):
    xs = [x]
    ys = [y]
    for t in range(n):
        x = x - eta * dfdx(x, y)
        y = y - eta * dfdy(x, y)
        xs.append(x)
        ys.append(y)
    return xs, ys
