# piece: relu
# truth: wrong
# function: relu
# mistake: x + |x| is not halved
# line: 10
# style: half-renamed
import numpy as np

def relu(x):
    positive_part = x + np.abs(x)
    return positive_part
