# piece: descent
# truth: right
# function: minimize
# style: chatbot
import numpy as np

def minimize(start, grad, steps=10, lr=0.1):
    """
    Gradient descent without decay.

    Returns every point, the start included.
    """
    points = [np.array(start, dtype=float)]
    while len(points) <= steps:
        last = points[-1]
        points.append(last - lr * np.asarray(grad(last)))
    return points
