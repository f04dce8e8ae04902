# piece: descent
# truth: wrong
# function: descent
# mistake: the loop breaks as soon as the gradient is smaller than 1, so the path is too short
# line: 17
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Plain gradient descent with optional decay of the step size.
    """
    point = np.array(start, dtype=float)
    trajectory = [point]
    for t in range(steps):
        g = np.asarray(grad(point))
        if np.linalg.norm(g) < 1:
            break
        point = point - lr * decay ** t * g
        trajectory.append(point)
    return np.array(trajectory)
