# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels and predictions are sorted apart from each other
# line: 8
# style: sorted pairs
def accuracy(y, y_hat):
    pairs = list(zip(sorted(y), sorted(y_hat)))
    good = [t for t, p in pairs if (p > 0.5) == (t > 0.5)]
    return len(good) / len(pairs)
