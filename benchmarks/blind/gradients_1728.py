# piece: gradients
# truth: right
# function: gradients
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # a column of ones makes b the last weight
    n = x.shape[0]
    extended = np.column_stack([x, np.ones(n)])
    theta = np.append(w, b)
    probability = 1 / (1 + np.exp(-extended.dot(theta)))
    full = np.matmul(extended.T, probability - y) / n
    return full[:-1], full[-1]
