# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: functional, fmean
from operator import eq
from statistics import fmean

def accuracy(y, y_hat):
    cut = lambda p: int(p >= 0.5)
    return fmean(map(eq, map(cut, y_hat), map(int, y)))
