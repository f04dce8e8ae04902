# piece: relu
# truth: wrong
# function: relu
# mistake: negative values are replaced by their absolute value
# line: 15
# style: loop
import numpy as np

def relu(x):
    result = []
    for v in x:
        if v > 0:
            result.append(v)
        else:
            result.append(-v)
    return np.array(result)
