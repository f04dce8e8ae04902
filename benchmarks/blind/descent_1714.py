# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is appended every time, so the path repeats its last point
# line: 17
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Gradient descent that records every visited point.
    """
    p = np.array(start, dtype=float)
    path = [p.copy()]
    for t in range(steps):
        p -= lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
