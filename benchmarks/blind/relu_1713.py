# piece: relu
# truth: wrong
# function: rectify
# mistake: the floor is subtracted but not added back
# line: 11
# style: terse
import numpy as np

def rectify(floor, x):
    over = np.asarray(x) - floor
    return over * (over > 0)
