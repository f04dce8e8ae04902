# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: floor division makes the result 0 or 1
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return ((p > 0.5) == y).sum() // len(y)
