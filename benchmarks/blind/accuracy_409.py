# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one minus the mean absolute error of the probabilities
# line: 9
# style: terse lambda
import numpy as np

accuracy = lambda y, y_hat: 1 - np.mean(np.abs(y - y_hat))
