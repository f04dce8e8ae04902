# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the factor 3 of the inner derivative is missing
# line: 13
# style: many helpers
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def df_dx(x, y):
    return 2*x - np.sin(3*x) + y + 2

def df_dy(x, y):
    return x + 2*y

def rate(eta0, decay, t):
    return eta0 * decay**t

def one_step(x, y, eta):
    return x - eta*df_dx(x, y), y - eta*df_dy(x, y)

def gradient_descent(x, y, step_size, steps, decay=1.0):
    xs, ys = [x], [y]
    for t in range(steps):
        x, y = one_step(x, y, rate(step_size, decay, t))
        xs.append(x), ys.append(y)
    return np.array(xs), np.array(ys), np.array([f(a, b) for a, b in zip(xs, ys)])
