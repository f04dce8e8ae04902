# piece: split
# truth: wrong
# function: split
# mistake: the size is rounded up and one more: off by one
# line: 11
# style: list comprehension
import random
import numpy as np

def split(x, y, fraction):
    chosen = set(random.sample(range(len(x)), int(len(x) * fraction) + 1))
    a = [i for i in range(len(x)) if i in chosen]
    b = [i for i in range(len(x)) if i not in chosen]
    return x[a], y[a], x[b], y[b]
