# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: matlab
import numpy as np

def relu(x):
    y = (x + np.sign(x) * x) / 2
    return y
