# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the value uses the square of the sum, (x + y)^2, where x^2 + y^2 belongs
# line: 17
# style: matlab
import numpy as np

def gradient_descent(lr, n_steps, start=(3, 2), decay=1.0):
    x = np.zeros(n_steps + 1)
    y = np.zeros(n_steps + 1)
    x[0], y[0] = start
    for i in range(0, n_steps):
        a = lr * decay ** i
        x[i + 1] = x[i] - a * (2 * x[i] - 3 * np.sin(3 * x[i]) + y[i] + 2)
        y[i + 1] = y[i] - a * (x[i] + 2 * y[i])
    f = (x + y) ** 2 + x * (y + 2) + np.cos(3 * x)
    return np.stack([x, y], axis=1), f
