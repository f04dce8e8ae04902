# piece: relu
# truth: wrong
# function: relu
# mistake: the sum of x and |x| is not halved
# line: 12
# style: textbook
import numpy as np

def relu(x):
    # (x + |x|) / 2
    x = np.asarray(x)
    return x + np.abs(x)
