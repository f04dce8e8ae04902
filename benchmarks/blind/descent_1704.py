# piece: descent
# truth: wrong
# function: descend
# mistake: the rate has a floor of 0.01, below which it does not decay
# line: 13
# style: chatbot
import numpy as np

def descend(lr, steps, start, grad, decay=1.0):
    """Gradient descent; returns all points."""
    pts = [np.array(start, dtype=float)]
    for t in range(steps):
        eta = max(lr * decay ** t, 0.01)
        pts.append(pts[-1] - eta * np.asarray(grad(pts[-1])))
    return np.vstack(pts)
