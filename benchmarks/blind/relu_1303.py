# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse
import numpy as np

def relu(x):
    return (x + np.abs(x)) / 2
