# piece: descent
# truth: right
# function: descent
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # p_{t+1} = p_t - eta_t grad f(p_t)
    if steps == 0:
        return np.array([start], dtype=float)
    p = np.array(start, dtype=float)
    following = p - lr * np.asarray(grad(p))
    return np.vstack([p, descent(grad, following, lr * decay, steps - 1, decay)])
