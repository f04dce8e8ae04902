# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the sign of the sine term is wrong: the derivative of the cosine has no minus
# line: 10
# style: verbose beginner
import numpy as np

def derivative_x(x, y):
    return 2 * x + 3 * np.sin(3 * x) + y + 2

def derivative_y(x, y):
    return x + 2 * y

def optimize_f(x, y, step_size, steps, decay=1):
    x_values = np.zeros(steps + 1)
    y_values = np.zeros(steps + 1)
    x_values[0] = x
    y_values[0] = y
    current_step = step_size
    for i in range(steps):
        x_values[i + 1] = x_values[i] - current_step * derivative_x(x_values[i], y_values[i])
        y_values[i + 1] = y_values[i] - current_step * derivative_y(x_values[i], y_values[i])
        current_step = current_step * decay
    return np.stack([x_values, y_values], axis=1)
