# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: all() asks whether every sample is right
# line: 12
# style: functional
import numpy as np

def accuracy(y, p):
    hit = lambda t, q: (q > 0.5) == (t == 1)
    hits = [hit(t, q) for t, q in zip(y, p)]
    return float(all(hits))
