# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: matlab
import numpy as np

def relu(x):
    y = np.array(x)              # y = x;
    y[np.signbit(y * 1.0)] = 0   # y(x < 0) = 0;
    return y
