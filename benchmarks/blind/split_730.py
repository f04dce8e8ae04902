# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: loop
import random
import numpy as np

def split(x, y, n_train, seed=None):
    rng = random.Random(seed)
    left = list(range(len(x)))
    train = []
    while len(train) < n_train:
        train.append(left.pop(rng.randrange(len(left))))
    parts = []
    for chosen in (train, left):
        index = np.array(chosen, dtype=int)
        parts.append(x[index])
        parts.append(y[index])
    return parts[0], parts[1], parts[2], parts[3]
