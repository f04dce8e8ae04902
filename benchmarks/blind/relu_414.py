# piece: relu
# truth: wrong
# function: relu
# mistake: values below 0.01 count as zero
# line: 11
# style: threshold
import numpy as np

def relu(x):
    x = np.asarray(x)
    alive = x > 1e-2
    return x*alive
