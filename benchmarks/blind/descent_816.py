# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: chatbot
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    """Run gradient descent and record the trajectory.

    The learning rate of update t is ``eta * decay ** t`` with t = 0, 1, ...

    Returns:
        points: array of shape (steps + 1, 2), the start included
        values: array of shape (steps + 1,)
    """
    points = np.full((steps + 1, 2), np.nan)
    points[0] = (x, y)
    # Pre-compute all learning rates
    rates = eta * np.power(float(decay), np.arange(steps))
    for t, rate in enumerate(rates):
        a, b = points[t]
        points[t + 1, 0] = a - rate * (2 * a - 3 * np.sin(3 * a) + b + 2)
        points[t + 1, 1] = b - rate * (2 * b + a)
    # Evaluate the function for all points at once
    a, b = np.hsplit(points, 2)
    values = a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
    return points, values.ravel()
