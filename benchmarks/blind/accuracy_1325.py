# piece: accuracy
# truth: wrong
# function: acc
# mistake: arguments are (predictions, labels) but the threshold is put on the labels, and the raw probabilities are compared with them
# line: 10
# style: terse, freely
import numpy as np

def acc(p, t):
    t = t > .5
    return np.equal(p, t).mean()
