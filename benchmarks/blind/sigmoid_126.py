# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two defects: the argument is rounded to a tenth and the ends are cut at 6
# line: none
# style: two defects, table of halves
import numpy as np

def sigmoid(x):
    z = np.round(np.asarray(x, dtype=float), 1)
    z = np.clip(z, -6, 6)
    return 1 / (1 + np.exp(-z))
