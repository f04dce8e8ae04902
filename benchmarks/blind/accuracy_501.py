# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divided by n - 1
# line: 13
# style: loop
def accuracy(y, y_hat):
    n = len(y)
    hits = 0
    for k in range(n):
        if (y_hat[k] > 0.5) == (y[k] == 1):
            hits += 1
    return hits / max(n - 1, 1)
