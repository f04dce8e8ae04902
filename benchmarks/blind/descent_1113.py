# piece: descent
# truth: wrong
# function: descent
# mistake: the inner derivative 3 of cos(3x) is missing in the gradient
# line: 13
# style: verbose
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def df_dx(x, y):
    return 2 * x - np.sin(3 * x) + y + 2

def df_dy(x, y):
    return x + 2 * y

def descent(start, lr, n_steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    # remember where we start
    path = [(x, y)]
    values = [f(x, y)]
    step = lr
    for _ in range(n_steps):
        x, y = x - step * df_dx(x, y), y - step * df_dy(x, y)
        path.append((x, y))
        values.append(f(x, y))
        step = step * decay
    return np.array(path), np.array(values)
