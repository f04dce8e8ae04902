# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: one-liner
import numpy as np

def relu(x): return -np.minimum(-np.asarray(x, dtype=float), 0)
