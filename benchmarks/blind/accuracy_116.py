# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a probability of exactly 1 becomes class 2
# line: 10
# style: doubled and cut, Italian names
import numpy as np

def accuracy(vere, stimate):
    classi = (2 * stimate).astype(int)
    return (classi == vere).sum() / vere.size
