# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division makes every result below one zero
# line: 16
# style: C-like
def accuracy(y, y_hat):
    n = len(y)
    count = 0
    i = 0
    while i < n:
        pred = int(y_hat[i] > 0.5)
        if pred == int(y[i]):
            count = count + 1
        i = i + 1
    return count // n
