# piece: descent
# truth: wrong
# function: descent
# mistake: momentum 0.9 is added, the points are others from the second step on
# line: 14
# style: typed
import numpy as np

def descent(grad, start, lr: float, steps: int, decay: float = 1.0) -> np.ndarray:
    p = np.array(start, dtype=np.float64)
    v = np.zeros_like(p)
    path = [p.copy()]
    for t in range(steps):
        v = 0.9 * v + np.asarray(grad(p))
        p = p - lr * decay ** t * v
        path.append(p.copy())
    return np.vstack(path)
