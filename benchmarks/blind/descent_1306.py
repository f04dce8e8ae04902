# piece: descent
# truth: wrong
# function: descent
# mistake: the x component of the gradient lacks the chain-rule factor 3 of cos(3x)
# line: 13
# style: terse, freely
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    """descent on x^2 + y^2 + x(y + 2) + cos(3x)"""
    out = [(x, y)]
    for t in range(steps):
        gx = 2 * x - np.sin(3 * x) + y + 2
        gy = x + 2 * y
        x, y = x - eta * decay ** t * gx, y - eta * decay ** t * gy
        out.append((x, y))
    return np.array(out)
