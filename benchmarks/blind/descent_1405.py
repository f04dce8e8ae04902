# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is taken at the start in every step
# line: 15
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Run gradient descent and keep the whole trajectory."""
    start = np.array(start, dtype=float)
    trajectory = [start]
    current = start
    for t in range(steps):
        gradient = np.asarray(grad(start))
        current = current - (lr * decay ** t) * gradient
        trajectory.append(current)
    return np.array(trajectory)
