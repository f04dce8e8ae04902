# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives are counted, over the positives (this is recall)
# line: 12
# style: terse
import numpy as np

def accuracy(y, y_hat):
    t = np.asarray(y) > 0
    c = np.asarray(y_hat) > .5
    return (t & c).sum() / t.sum()
