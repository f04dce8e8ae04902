# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the numbers of ones are compared, not the samples
# line: 12
# style: Counter
from collections import Counter

def accuracy(y, y_hat):
    said = Counter(int(p > 0.5) for p in y_hat)
    true = Counter(int(t) for t in y)
    return 1 - abs(said[1] - true[1]) / len(y)
