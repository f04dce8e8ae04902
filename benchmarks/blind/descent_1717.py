# piece: descent
# truth: wrong
# function: descent
# mistake: the path is an integer array when the start is given in integers
# line: 12
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Plain gradient descent with exponential decay."""
    start = np.asarray(start)
    path = np.empty((steps + 1, start.size), dtype=start.dtype)
    path[0] = start
    for t in range(steps):
        path[t + 1] = path[t] - lr * decay ** t * np.asarray(grad(path[t]))
    return path
