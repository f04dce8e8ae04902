# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: half of sum with the absolute value
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * (x + np.absolute(x))
