# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: oneliner
import numpy as np
from itertools import accumulate

G = lambda x, y: np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
F = lambda x, y: x * x + y * y + x * (y + 2) + np.cos(3 * x)

def gradient_descent(start, lr, n_steps, decay=1.0):
    path = np.array(list(accumulate(range(n_steps), lambda p, t: p - lr * decay**t * G(*p), initial=np.array(start, float))))
    return path, F(*path.T)
