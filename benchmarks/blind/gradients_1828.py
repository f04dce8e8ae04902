# piece: gradients
# truth: right
# function: gradients
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # the bias as a weight of a constant feature
    extended = np.column_stack([x, np.ones(len(x))])
    theta = np.append(w, b)
    p = 0.5 * (1 + np.tanh(extended @ theta / 2))
    full = extended.T @ (p - y) / len(y)
    return full[:-1], full[-1]
