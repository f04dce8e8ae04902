# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: y is moved with the x that has already been moved
# line: 17
# style: loops
import math
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    x = float(start[0])
    y = float(start[1])
    xs, ys = [x], [y]
    for t in range(n_steps):
        eta = lr * decay ** t
        x = x - eta * (2 * x - 3 * math.sin(3 * x) + y + 2)
        y = y - eta * (x + 2 * y)
        xs.append(x)
        ys.append(y)
    f = [a * a + b * b + a * (b + 2) + math.cos(3 * a) for a, b in zip(xs, ys)]
    return np.column_stack((xs, ys)), np.array(f)
