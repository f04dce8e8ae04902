# piece: descent
# truth: wrong
# function: descent
# mistake: a tolerance of 0.1 is on by default and ends the path before all steps are done
# line: 9
# style: chatbot
import numpy as np

def descent(grad, start, lr, steps, decay=1.0, tol=0.1):
    """
    Gradient descent with learning-rate decay.

    Stops early once the gradient norm falls below ``tol``.
    """
    p = np.array(start, dtype=float)
    path = [p]
    for t in range(steps):
        g = np.asarray(grad(p), dtype=float)
        if np.linalg.norm(g) < tol:
            break
        p = p - lr * decay ** t * g
        path.append(p)
    return np.array(path)
