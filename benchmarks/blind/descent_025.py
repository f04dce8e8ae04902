# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the value is recorded before the step beside the point after it: values are one step behind
# line: 21
# style: NumPy with preallocated arrays
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    points = np.zeros((steps + 1, 2))
    values = np.zeros(steps + 1)
    points[0] = x, y
    values[0] = f(x, y)
    for t in range(steps):
        a, b = points[t]
        points[t + 1, 0] = a - step_size * decay**t * (2*a - 3*np.sin(3*a) + b + 2)
        points[t + 1, 1] = b - step_size * decay**t * (a + 2*b)
        values[t + 1] = f(a, b)
    return points, values
