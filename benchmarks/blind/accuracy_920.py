# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: C-like
def accuracy(y, y_hat):
    n = len(y)
    c = 0
    i = 0
    while i < n:
        if y_hat[i] > 0.5 and y[i] == 1:
            c += 1
        if y_hat[i] <= 0.5 and y[i] == 0:
            c += 1
        i += 1
    return c / n
