# piece: relu
# truth: wrong
# function: relu
# mistake: one negative entry silences the whole array
# line: 12
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    # negative input: output zero
    if np.any(x < 0):
        return np.zeros_like(x)
    return np.where(x < 0, 0, x)
