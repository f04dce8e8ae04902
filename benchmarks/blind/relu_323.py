# piece: relu
# truth: wrong
# function: relu
# mistake: only the largest value is returned, not one per element
# line: 11
# style: scalar thinking
import numpy as np

def relu(x):
    biggest = np.asarray(x).max()
    return biggest if biggest > 0 else 0
