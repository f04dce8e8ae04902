# piece: descent
# truth: wrong
# function: minimize
# mistake: with a momentum of 0.9 that nobody asked for
# line: 11
# style: chatbot
import numpy as np

def minimize(start, grad, steps=10, lr=0.1):
    """Gradient descent; returns the list of points."""
    momentum = 0.9
    x = np.array(start, dtype=float)
    v = np.zeros_like(x)
    points = [x]
    for _ in range(steps):
        v = momentum * v - lr * np.asarray(grad(x))
        x = x + v
        points.append(x)
    return points
