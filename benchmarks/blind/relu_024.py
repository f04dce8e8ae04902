# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: x minus its negative part, clip
import numpy as np

def relu(x):
    return np.clip(x, 0, np.inf)
