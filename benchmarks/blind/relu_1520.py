# piece: relu
# truth: right
# function: positive_part
# style: terse
import numpy as np

def positive_part(x, floor=0):
    return floor - np.minimum(floor - np.asarray(x), 0)
