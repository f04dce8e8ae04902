# piece: relu
# truth: right
# function: relu
# style: mask
import numpy as np

def relu(x):
    x = np.array(x)          # a copy: the next line writes into it
    x[x < 0] = 0
    return x
