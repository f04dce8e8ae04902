# piece: descent
# truth: right
# function: descent_xy
# style: terse
import numpy as np

def descent_xy(dfdx, dfdy, x, y, lr, steps, decay=1.0):
    out = [(x, y)]
    for t in range(steps):
        r = lr * decay ** t
        x, y = x - r * dfdx(x, y), y - r * dfdy(x, y)
        out.append((x, y))
    return np.array(out, dtype=float)
