# piece: descent
# truth: wrong
# function: descent
# mistake: a velocity with momentum 0.9 is carried along, plain descent is asked for
# line: 15
# style: chatbot
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    p = np.array(start, dtype=float)
    v = np.zeros_like(p)
    path = [p]
    for t in range(steps):
        v = 0.9 * v - lr * decay ** t * np.asarray(grad(p))
        p = p + v
        path.append(p)
    return np.array(path)
