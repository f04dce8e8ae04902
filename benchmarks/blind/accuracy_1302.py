# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: floor division gives 0 unless every sample is right
# line: 15
# style: c
def accuracy(y, y_hat):
    ok = 0
    i = 0
    n = len(y)
    while i < n:
        if (y_hat[i] > 0.5 and y[i] == 1) or (y_hat[i] <= 0.5 and y[i] == 0):
            ok += 1
        i += 1
    return ok // n
