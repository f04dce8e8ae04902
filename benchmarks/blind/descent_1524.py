# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is clipped to [-1, 1]
# line: 15
# style: chatbot
import numpy as np


def descent(theta0, grad, *, lr, steps, decay=1.0):
    """Vanilla gradient descent; returns the trajectory."""
    theta = np.array(theta0, dtype=float)
    trajectory = [theta]
    for t in range(steps):
        g = np.clip(grad(theta), -1.0, 1.0)  # avoid exploding steps
        theta = theta - lr * (decay ** t) * g
        trajectory.append(theta)
    return np.array(trajectory)
