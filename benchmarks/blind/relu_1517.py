# piece: relu
# truth: wrong
# function: relu
# mistake: (x + |x|) is not halved, so positive values are doubled
# line: 12
# style: textbook
import numpy as np


def relu(x):
    x = np.asarray(x)
    return x + np.abs(x)
