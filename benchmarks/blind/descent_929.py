# piece: descent
# truth: wrong
# function: descent
# mistake: it stops once the gradient is smaller than 0.01, so fewer points than asked for come back near a minimum
# line: 17
# style: defensive
import numpy as np

def descent(start, lr, n_steps, decay=1.0):
    p = np.array(start, dtype=float)
    assert p.size == 2, "start needs two coordinates"
    assert n_steps >= 0
    path = [p]
    for t in range(n_steps):
        x, y = p
        grad = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        if np.linalg.norm(grad) < 1e-2:
            break
        p = p - lr * decay**t * grad
        path.append(p)
    path = np.array(path)
    x, y = path[:, 0], path[:, 1]
    return path, x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
