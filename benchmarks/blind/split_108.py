# piece: split
# truth: wrong
# function: split
# mistake: the label is that of the drawn position in the shrinking list, not that of the row drawn
# line: 17
# style: while loop over random rows
import random
import numpy as np

def split(x, y, fraction):
    left = list(range(len(x)))
    chosen, labels = [], []
    while len(chosen) < int(fraction * len(x)):
        k = random.randrange(len(left))
        row = left.pop(k)
        chosen.append(row)
        labels.append(k)
    rest = np.array(left)
    return x[chosen], y[labels], x[rest], y[rest]
