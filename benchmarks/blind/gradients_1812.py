# piece: gradients
# truth: wrong
# function: d_sigmoid
# mistake: the argument is inserted for the sigmoid: x (1 - x) instead of s (1 - s)
# line: 13
# style: textbook
import numpy as np

def d_sigmoid(x):
    # s'(x) = s(x) (1 - s(x))
    x = np.asarray(x, dtype=float)
    s = 0.5 * (1 + np.tanh(x / 2))
    return x * (1 - x)
