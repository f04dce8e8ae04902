# piece: relu
# truth: wrong
# function: relu
# mistake: (x - |x|) / 2 is the negative part
# line: 12
# style: textbook
import numpy as np


def relu(x):
    x = np.asarray(x, dtype=float)
    return 0.5 * (x - np.fabs(x))
