# piece: relu
# truth: wrong
# function: relu
# mistake: the indicator is returned, which is the derivative and not the function
# line: 13
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    # 1 where the unit is active
    active = (x > 0).astype(float)
    return active
