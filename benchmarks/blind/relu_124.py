# piece: relu
# truth: wrong
# function: relu
# mistake: positive numbers become 1 and negative ones stay
# line: 10
# style: np.where with exchanged arguments
import numpy as np

def relu(x):
    return np.where(np.asarray(x) > 0, 1, x) * 1.0
