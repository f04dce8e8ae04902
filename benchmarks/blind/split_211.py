# piece: split
# truth: wrong
# function: split
# mistake: training and validation parts are exchanged: the fraction goes to validation
# line: 11
# style: class's static method made a function
import numpy as np

def split(x, y, fraction):
    shuffled = np.random.permutation(np.arange(len(x)))
    border = len(x) - int(len(x) * fraction)
    left, right = shuffled[:border], shuffled[border:]
    return x[left], y[left], x[right], y[right]
