# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is returned, not their share
# line: 9
# style: one-liner
import numpy as np

accuracy = lambda y, y_hat: np.sum((y_hat > 0.5) == (y == 1))
