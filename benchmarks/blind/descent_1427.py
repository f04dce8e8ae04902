# piece: descent
# truth: wrong
# function: descent
# mistake: the rate is decayed before it is used, so the first step is already too small
# line: 19
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Minimise a function by gradient descent.

    Returns the array of all visited points, shape (steps + 1, dim).
    """
    position = np.array(start, dtype=float)
    history = [position.copy()]
    learning_rate = lr
    for _ in range(steps):
        learning_rate *= decay
        position = position - learning_rate * np.asarray(grad(position))
        history.append(position.copy())
    return np.array(history)
