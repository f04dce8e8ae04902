# piece: descent
# truth: wrong
# function: descent
# mistake: the learning rate is divided by 1 + t as well as decayed
# line: 14
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """eta_t = eta_0 d^t"""
    p = np.array(start, float)
    path = [p]
    for t in range(steps):
        eta = lr * decay ** t / (1 + t)
        p = p - eta * grad(p)
        path.append(p)
    return np.array(path)
