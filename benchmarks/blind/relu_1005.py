# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def relu(x):
    x = np.asarray(x)
    # where the input is not negative it passes, everywhere else there is nothing
    passes = ~(x < 0)
    return np.choose(passes, [np.zeros_like(x), x])
