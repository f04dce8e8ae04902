# piece: accuracy
# truth: wrong
# function: acc
# mistake: the two arguments are unpacked the wrong way round
# line: 10
# style: terse
import numpy as np

def acc(p, y):
    labels, scores = p, y
    return np.mean((scores > 0.5) == labels)
