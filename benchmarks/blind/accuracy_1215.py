# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division, so anything but a perfect score becomes 0
# line: 15
# style: translated from C
def accuracy(y, y_hat):
    i = 0
    n = len(y)
    ok = 0
    while i < n:
        if (y_hat[i] > 0.5 and y[i] == 1) or (y_hat[i] <= 0.5 and y[i] == 0):
            ok = ok + 1
        i = i + 1
    return ok // n
