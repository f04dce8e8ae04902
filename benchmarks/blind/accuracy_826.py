# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop is left at the first wrong prediction
# line: 16
# style: C-like
def accuracy(y, y_hat):
    n = len(y)
    ok = 0
    for i in range(n):
        if y_hat[i] > 0.5:
            cls = 1
        else:
            cls = 0
        if cls != y[i]:
            break
        ok += 1
    return ok / n
