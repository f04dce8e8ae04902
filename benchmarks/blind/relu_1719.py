# piece: relu
# truth: right
# function: relu
# style: terse
import numpy as np

def relu(x):
    return (x + np.abs(x)) / 2
