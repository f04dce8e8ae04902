# piece: descent
# truth: wrong
# function: descent
# mistake: the loop breaks before steps are done when the step is short
# line: 13
# style: functional
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    path = [np.array(start, float)]
    for eta in [lr * decay ** t for t in range(steps)]:
        step = eta * np.asarray(grad(path[-1]))
        if np.linalg.norm(step) < 1e-2:
            break
        path.append(path[-1] - step)
    return np.array(path)
