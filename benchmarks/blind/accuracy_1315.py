# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the true positives count as hits
# line: 12
# style: terse
import numpy as np

def accuracy(y, y_hat):
    t = y > 0.5
    p = y_hat > 0.5
    return (t & p).mean()
