# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two mistakes: stretched to the range -1 to 1, and the argument is halved
# line: none
# style: rescaled, two defects
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float) / 2
    s = np.exp(-np.logaddexp(0, -z))
    return 2 * s - 1
