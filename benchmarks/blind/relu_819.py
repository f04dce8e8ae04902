# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def relu(x):
    # subtract the negative part
    a = np.array(x)
    neg = a * (a < 0)
    return a - neg
