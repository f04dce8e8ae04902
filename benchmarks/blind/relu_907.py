# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def relu(x):
    y = 0.5*np.abs(x) + 0.5*np.asarray(x)
    return y
