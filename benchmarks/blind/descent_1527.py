# piece: descent
# truth: wrong
# function: descent_xy
# mistake: y is updated with the new x instead of the old one
# line: 15
# style: c-like
import numpy as np


def descent_xy(dfdx, dfdy, x, y, lr, steps, decay=1.0):
    xs, ys = [x], [y]
    for t in range(steps):
        gx = dfdx(x, y)
        x_new = x - lr * decay ** t * gx
        gy = dfdy(x_new, y)
        y = y - lr * decay ** t * gy
        x = x_new
        xs.append(x)
        ys.append(y)
    return np.column_stack([xs, ys])
