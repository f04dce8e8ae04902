# piece: accuracy
# truth: wrong
# function: score
# mistake: the divisor is one larger than the number of samples
# line: 16
# style: c-like
import numpy as np

def score(output, target):
    right = wrong = 0
    for o, t in zip(output, target):
        if round(float(o)) == t:
            right += 1
        else:
            wrong += 1
    return right / (right + wrong + 1)
