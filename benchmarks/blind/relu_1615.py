# piece: relu
# truth: wrong
# function: relu
# mistake: a factor of one half is left over from the (x + |x|) / 2 formula, so positive inputs are halved
# line: 10
# style: terse
import numpy as np

def relu(x):
    return 0.5 * np.abs(x) * np.heaviside(x, 0)
