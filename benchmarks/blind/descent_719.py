# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the inner derivative 3 of cos(3x) is forgotten
# line: 14
# style: verbose
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def gradient(x, y):
    # derivative with respect to x: the square, the product, the cosine
    df_dx = 2 * x + (y + 2) - np.sin(3 * x)
    # derivative with respect to y: the square and the product
    df_dy = 2 * y + x
    return df_dx, df_dy

def optimize_f(x, y, eta, steps, decay=1.0):
    # remember where we have been
    points = [(x, y)]
    values = [f(x, y)]
    for t in range(steps):
        # the rate shrinks from step to step
        rate = eta * decay**t
        gx, gy = gradient(x, y)
        # walk downhill
        x = x - rate * gx
        y = y - rate * gy
        points.append((x, y))
        values.append(f(x, y))
    return points, values
