# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is normalised to length 1, so every step has the length of the rate
# line: 15
# style: chatbot
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    point = np.array(start, dtype=float)
    points = [point]
    for t in range(steps):
        direction = np.asarray(grad(point), dtype=float)
        direction = direction / (np.linalg.norm(direction) + 1e-12)
        point = point - lr * decay ** t * direction
        points.append(point)
    return np.array(points)
