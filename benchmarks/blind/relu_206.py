# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: masked array
import numpy as np

def relu(x):
    return np.ma.masked_less(np.asarray(x), 0).filled(0)
