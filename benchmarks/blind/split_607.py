# piece: split
# truth: right
# function: divide
# mistake: none
# line: none
# style: loop, freely
import numpy as np

def divide(data, n_train=898):
    x, y = data
    left = list(range(len(y)))
    train = []
    while len(train) < n_train:
        train.append(left.pop(np.random.randint(len(left))))
    return x[train], y[train], x[left], y[left]
