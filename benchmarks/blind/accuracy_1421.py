# piece: accuracy
# truth: wrong
# function: acc
# mistake: the error rate is returned
# line: 10
# style: terse
import numpy as np

def acc(out, labels):
    return np.mean(np.logical_xor(labels, np.asarray(out) > 0.5))
