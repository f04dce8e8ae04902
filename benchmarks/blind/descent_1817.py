# piece: descent
# truth: wrong
# function: descent
# mistake: the path is an integer array when the start is given in integers
# line: 12
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Follow the negative gradient and keep every point."""
    start = np.asarray(start)
    path = np.empty((steps + 1, start.size), dtype=start.dtype)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * decay ** i * np.asarray(grad(path[i]))
    return path
