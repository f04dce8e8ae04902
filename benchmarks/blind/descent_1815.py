# piece: descent
# truth: wrong
# function: descent
# mistake: the same array is changed in place and stored each time, all rows are the end point
# line: 19
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Gradient descent.

    Returns all visited points as an array (steps + 1, d).
    """
    x = np.array(start, dtype=float)
    history = [x.copy()]
    for t in range(steps):
        x -= lr * decay ** t * np.asarray(grad(x))
        history.append(x)
    return np.array(history)
