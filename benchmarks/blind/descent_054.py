# piece: descent
# truth: wrong
# function: optimize_f
# mistake: momentum is added, plain gradient descent was asked
# line: 12
# style: over-engineered with options
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1, momentum=0.9, verbose=False):
    position = np.array([x, y], dtype=float)
    velocity = np.zeros(2)
    history = {"points": [position.copy()], "values": [f(*position)]}
    for t in range(steps):
        a, b = position
        slope = np.array([2*a - 3*np.sin(3*a) + b + 2, a + 2*b])
        velocity = momentum * velocity - step_size * decay**t * slope
        position = position + velocity
        history["points"].append(position.copy())
        history["values"].append(f(*position))
        if verbose:
            print(t, position, history["values"][-1])
    return history
