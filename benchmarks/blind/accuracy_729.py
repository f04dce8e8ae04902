# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's array of probabilities is overwritten with zeros and ones
# line: 10
# style: C-like
def accuracy(y, y_hat):
    n = len(y)
    hits = 0
    p = y_hat
    i = 0
    while i < n:
        if p[i] > 0.5:
            p[i] = 1
        else:
            p[i] = 0
        hits = hits + (p[i] == y[i])
        i = i + 1
    return hits / n
