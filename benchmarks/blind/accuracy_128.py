# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: Counter of pairs
from collections import Counter

def accuracy(y, y_hat):
    pairs = Counter((bool(t), bool(p > 0.5)) for t, p in zip(y, y_hat))
    agree = pairs[True, True] + pairs[False, False]
    return agree / sum(pairs.values())
