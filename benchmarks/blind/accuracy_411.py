# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the last sample is never looked at
# line: 10
# style: loop with index
def accuracy(y, y_hat):
    hits = 0
    n = len(y)
    for i in range(0, n - 1):
        if (y_hat[i] > 0.5) == bool(y[i]):
            hits += 1
    return hits / n
