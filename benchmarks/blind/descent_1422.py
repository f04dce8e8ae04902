# piece: descent
# truth: wrong
# function: descent
# mistake: momentum of 0.5 is the default, plain descent was asked for
# line: 9
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0, momentum=0.5):
    """Gradient descent (optionally with momentum)."""
    p = np.array(start, dtype=float)
    v = np.zeros_like(p)
    path = [p.copy()]
    for t in range(steps):
        v = momentum * v - lr * decay ** t * np.asarray(grad(p))
        p = p + v
        path.append(p.copy())
    return np.array(path)
