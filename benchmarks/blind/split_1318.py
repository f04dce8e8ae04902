# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled with two different permutations
# line: 11
# style: terse
import numpy as np

def split(x, y):
    h = len(x) // 2
    x, y = x[np.random.permutation(len(x))], y[np.random.permutation(len(y))]
    return x[:h], y[:h], x[h:], y[h:]
