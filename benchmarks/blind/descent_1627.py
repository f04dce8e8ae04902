# piece: descent
# truth: wrong
# function: descent
# mistake: it stops early as soon as a component of the gradient is below 1, so points are missing
# line: 15
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Returns the list of the steps + 1 visited points."""
    current = np.array(start, dtype=float)
    visited = [current]
    for t in range(steps):
        g = np.asarray(grad(current))
        if np.min(np.abs(g)) < 1:
            break
        current = current - lr * decay ** t * g
        visited.append(current)
    return np.array(visited)
