# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: absolute value form
import numpy as np

def relu(x):
    x = np.asarray(x)
    return 0.5 * (x + abs(x))
