# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: c-like
def accuracy(y, y_hat):
    n = len(y)
    miss = 0
    i = n - 1
    while i >= 0:
        if y_hat[i] > 0.5:
            miss += 1 - int(y[i])
        else:
            miss += int(y[i])
        i -= 1
    return (n - miss) / n
