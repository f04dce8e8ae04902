# piece: relu
# truth: wrong
# function: relu
# mistake: capped at six
# line: 10
# style: keyword arguments, clip
import numpy as np

def relu(x):
    return np.clip(x, a_min=0, a_max=6)
