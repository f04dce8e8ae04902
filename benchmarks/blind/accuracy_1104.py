# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the product counts the true positives only, right negatives are not hits
# line: 11
# style: terse
import numpy as np

def accuracy(y, p):
    c = (p > .5) * 1
    return (c @ y) / y.size
