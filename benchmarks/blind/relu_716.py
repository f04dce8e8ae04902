# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is taken; and it is limited by cap = 6
# line: none
# style: terse, freely
import numpy as np

def relu(x, cap=6):
    a = np.abs(x)
    return np.where(a > cap, cap, a)
