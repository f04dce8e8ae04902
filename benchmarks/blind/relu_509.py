# piece: relu
# truth: wrong
# function: relu
# mistake: the slope of the negative side is not zero by default
# line: 9
# style: closure, freely
import numpy as np

def rectifier(slope=0.01):
    def apply(x):
        return np.where(x > 0, x, slope * x)
    return apply

relu = rectifier()
