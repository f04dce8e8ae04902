# piece: relu
# truth: wrong
# function: relu
# mistake: heaviside with 1/2 at nought, without the x
# line: 11
# style: einsum tricks
import numpy as np

def relu(x):
    step = np.heaviside(x, 0.5)
    return step
