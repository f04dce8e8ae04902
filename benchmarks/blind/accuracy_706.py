# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: C-like
def accuracy(y, y_hat):
    n = len(y)
    bad = 0
    for i in range(n):
        if (y_hat[i] > 0.5) != (y[i] > 0.5):
            bad += 1
    return (n - bad) / n
