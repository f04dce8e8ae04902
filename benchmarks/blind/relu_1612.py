# piece: relu
# truth: wrong
# function: positive_part
# mistake: the exponential branch of an ELU is used for negative inputs
# line: 10
# style: terse
import numpy as np

def positive_part(v):
    return np.where(v > 0, v, np.expm1(np.minimum(v, 0)))
