# piece: relu
# truth: wrong
# function: relu
# mistake: the mask itself (the derivative) is returned instead of the masked input
# line: 14
# style: verbose
import numpy as np


def relu(x):
    x = np.asarray(x)
    positive = x > 0
    active = positive.astype(float)
    return active, positive
