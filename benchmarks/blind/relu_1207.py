# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse NumPy, extra parameter with default
import numpy as np

def relu(pre, threshold=0.0, leak=0.0):
    pre = np.asarray(pre)
    return np.where(pre > threshold, pre, leak * pre)
