# piece: relu
# truth: wrong
# function: relu
# mistake: the halving is an integer division, which rounds positive values down
# line: 11
# style: MATLAB
import numpy as np

def relu(x):
    s = np.abs(x)
    y = (x + s)//2
    return y
