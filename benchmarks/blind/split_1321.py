# piece: split
# truth: wrong
# function: split
# mistake: a coin for each sample: the sizes of the halves vary
# line: none
# style: c
import random

def split(x, y):
    tr = []
    va = []
    for i in range(len(x)):
        if random.random() < 0.5:
            tr.append(i)
        else:
            va.append(i)
    return x[tr], y[tr], x[va], y[va]
