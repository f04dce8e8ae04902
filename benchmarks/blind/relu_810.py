# piece: relu
# truth: wrong
# function: relu
# mistake: the whole array is set to zero as soon as one entry is negative
# line: 9
# style: one-liner
import numpy as np

def relu(x): return np.where((x > 0).all(), x, 0)
