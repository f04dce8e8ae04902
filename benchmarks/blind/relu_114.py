# piece: relu
# truth: wrong
# function: relu
# mistake: x * x > 0 compares the square, the brackets round the comparison are missing
# line: 11
# style: one multiplication
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x * x > 0
