# piece: relu
# truth: right
# function: relu
# style: functional
import numpy as np

def relu(x): return np.asarray(x).clip(min=0)
