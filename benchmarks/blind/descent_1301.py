# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is normalised to length one
# line: 29
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """
    Gradient descent with exponential learning-rate decay.

    Parameters
    ----------
    grad : callable
    start : array-like
    lr : float
    steps : int
    decay : float, optional

    Returns
    -------
    np.ndarray of shape (steps + 1, d)
    """
    x = np.array(start, dtype=float)
    trajectory = [x]
    for t in range(steps):
        g = np.asarray(grad(x))
        g = g / (np.linalg.norm(g) + 1e-12)
        x = x - lr * decay ** t * g
        trajectory.append(x)
    return np.stack(trajectory)
