# piece: relu
# truth: wrong
# function: relu
# mistake: (x + |x|) is not halved
# line: 10
# style: vectorised
import numpy as np

def relu(x):
    return x + np.abs(x)
