# piece: split
# truth: wrong
# function: split
# mistake: rows are popped from x at random and labels from y from the end
# line: none
# style: while loop with pop, Finnish names
import random
import numpy as np

def split(x, y, osuus):
    rivit, luokat = list(x), list(y)
    n = int(len(rivit) * osuus)
    xa, ya = [], []
    while len(xa) < n:
        xa.append(rivit.pop(random.randrange(len(rivit))))
        ya.append(luokat.pop())
    return np.array(xa), np.array(ya), np.array(rivit), np.array(luokat)
