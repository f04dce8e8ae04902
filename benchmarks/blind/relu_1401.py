# piece: relu
# truth: right
# function: rectify
# style: terse
import numpy as np

def rectify(v):
    return -np.minimum(-np.asarray(v), 0)
