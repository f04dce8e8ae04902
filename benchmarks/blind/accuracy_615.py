# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the first sample is left out
# line: 10
# style: loop
def accuracy(y, y_hat):
    n = len(y)
    ok = 0
    for i in range(1, n):
        ok += int((y_hat[i] > 0.5) == y[i])
    return ok / n
