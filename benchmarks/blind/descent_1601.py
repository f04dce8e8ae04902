# piece: descent
# truth: wrong
# function: descent
# mistake: the gradient is taken at the starting point in every step
# line: 14
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    x0 = np.array(start, dtype=float)
    x = x0
    history = [x0]
    for t in range(steps):
        g = grad(x0)
        x = x - lr * decay ** t * g
        history.append(x)
    return np.stack(history)
