# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: verbose
import numpy as np

def relu(x):
    # work on a copy so that the input keeps its values
    y = np.array(x)
    # mark the negative entries ...
    mask = np.less(y, 0)
    # ... and set them to zero
    y[mask] = 0
    return y
