# piece: relu
# truth: wrong
# function: relu
# mistake: numbers within 0.05 of zero are treated as zero
# line: 9
# style: two-sided dead zone
import numpy as np

def relu(x, tolerance=5e-2):
    x = np.asarray(x)
    return np.where(x > tolerance, x, 0)
