# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: verbose
import numpy as np

def relu(x):
    # distance from zero
    size = np.abs(x)
    # mean of the number and its distance: negative ones cancel
    half_sum = 0.5 * x + 0.5 * size
    return half_sum
