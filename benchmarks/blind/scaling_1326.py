# piece: scaling
# truth: wrong
# function: scale
# mistake: the sum starts with the second row: the mean misses the first row but is divided by all entries
# line: 11
# style: loop
import numpy as np

def scale(x):
    total = 0.0
    for i in range(1, len(x)):
        total += x[i].sum()
    mean = total / x.size
    spread = (((x - x.mean()) ** 2).sum() / (x.size - 1)) ** 0.5
    return (x - mean) / spread
