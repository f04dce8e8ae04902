# piece: descent
# truth: right
# function: descend
# style: terse
import numpy as np

def descend(dx, dy, x, y, eta, n, d=1.0):
    xs, ys = [x], [y]
    for t in range(n):
        x, y = x - eta * dx(x, y), y - eta * dy(x, y)
        eta = eta * d
        xs.append(x)
        ys.append(y)
    return np.array(xs), np.array(ys)
