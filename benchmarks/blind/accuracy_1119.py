# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean of the differing samples is the error rate
# line: 8
# style: oneliner
import numpy as np
accuracy = lambda y, p: np.not_equal(np.rint(p), y).mean()
