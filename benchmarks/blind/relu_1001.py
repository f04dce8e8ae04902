# piece: relu
# truth: wrong
# function: relu
# mistake: axes of length one are squeezed away, a batch of one loses its shape
# line: 10
# style: defensive
import numpy as np

def relu(x):
    x = np.squeeze(x)
    if x.ndim > 3:
        raise ValueError("at most three axes")
    return np.where(x < 0, np.zeros_like(x), x)
