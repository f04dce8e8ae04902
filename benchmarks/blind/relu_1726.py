# piece: relu
# truth: wrong
# function: relu
# mistake: the result is rounded down to whole numbers by an integer conversion
# line: 12
# style: textbook
import numpy as np

def relu(x):
    x = np.asarray(x)
    positive = np.where(x > 0, x, 0)
    return positive.astype(int)
