# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: vectorised, sorting
import numpy as np

def relu(x):
    x = np.asarray(x)
    both = np.stack([x, np.zeros_like(x)])
    return np.sort(both, axis=0)[-1]
