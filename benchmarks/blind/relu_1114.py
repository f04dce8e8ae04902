# piece: relu
# truth: wrong
# function: relu
# mistake: the step function: the comparison is returned without the factor x
# line: 10
# style: terse
import numpy as np

def relu(x):
    return (np.asarray(x) > 0) * 1.0
