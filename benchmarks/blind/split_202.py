# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: random.sample and a set
import random
import numpy as np

def split(x, y, fraction):
    n = len(x)
    train = random.sample(range(n), int(n * fraction))
    chosen = set(train)
    valid = [i for i in range(n) if i not in chosen]
    return x[train], y[train], x[valid], y[valid]
