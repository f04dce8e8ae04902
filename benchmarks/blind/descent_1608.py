# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is normalised to unit length
# line: 15
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Gradient descent with exponentially decaying learning rate."""
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p))
        g = g / np.linalg.norm(g)
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
