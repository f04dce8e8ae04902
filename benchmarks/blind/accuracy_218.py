# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: hits are divided by the number of positive labels
# line: 11
# style: comprehension
def accuracy(y, y_hat):
    pairs = list(zip(y, y_hat))
    hits = len([1 for t, p in pairs if (p > 0.5) == bool(t)])
    positives = len([t for t in y if t]) or 1
    return hits / positives
