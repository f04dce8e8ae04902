# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share of misses is returned
# line: 9
# style: terse expert
import numpy as np

accuracy = lambda y, y_hat: np.mean((y_hat > .5) != y)
