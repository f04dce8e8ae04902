# piece: relu
# truth: wrong
# function: relu
# mistake: np.max takes the 0 as the axis and reduces to the largest of each column
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
