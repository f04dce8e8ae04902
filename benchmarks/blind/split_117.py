# piece: split
# truth: wrong
# function: split
# mistake: training and validation rows are drawn in turn until the training part is full, the rest of the rows is lost
# line: none
# style: drawn one by one, Tagalog names
import random
import numpy as np

def split(x, y, bahagi):
    natitira = list(range(len(x)))
    random.shuffle(natitira)
    sanay, suri = [], []
    target = int(len(x) * bahagi)
    while len(sanay) < target and natitira:
        sanay.append(natitira.pop())
        if natitira:
            suri.append(natitira.pop())
    sanay, suri = np.array(sanay, dtype=int), np.array(suri, dtype=int)
    return x[sanay], y[sanay], x[suri], y[suri]
