# piece: relu
# truth: wrong
# function: relu
# mistake: capped at 6 like relu6
# line: 10
# style: capped, Danish names
import numpy as np

def relu(tal):
    nul, loft = 0, 6
    return np.minimum(np.maximum(tal, nul), loft)
