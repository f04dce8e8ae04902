# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, as for scores, so every probability counts as class one
# line: 10
# style: textbook
import numpy as np

def accuracy(y, p):
    pred = (p > 0).astype(int)
    return (pred == y).mean()
