# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: ceil turns every probability above 0 into class 1
# line: 9
# style: one-liner
import numpy as np

accuracy = lambda y, y_hat: (np.ceil(y_hat) == y).sum() / y.size
