# piece: descent
# truth: wrong
# function: descent
# mistake: the starting point is missing in the path
# line: 20
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Run gradient descent.

    Args:
        grad: gradient function; start: first point; lr: step size
        steps: number of updates; decay: factor of the step size
    Returns:
        array of all the points, the start included
    """
    point = np.array(start, dtype=float)
    trajectory = []
    for t in range(steps):
        point = point - lr * decay ** t * np.asarray(grad(point))
        trajectory.append(point)
    return np.array(trajectory)
