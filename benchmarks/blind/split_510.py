# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: loop
import random

def split(x, y, n_train, seed):
    """selection sampling: one row after the other, then the order inside the sets"""
    rng = random.Random(seed)
    train, valid, need = [], [], n_train
    for i in range(len(x)):
        if rng.random() * (len(x) - i) < need:
            train.append(i)
            need -= 1
        else:
            valid.append(i)
    rng.shuffle(train)
    rng.shuffle(valid)
    return x[train], y[train], x[valid], y[valid]
