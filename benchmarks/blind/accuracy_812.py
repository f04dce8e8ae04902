# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: C-like
def accuracy(y, y_hat):
    acc = 0.0
    k = 0
    while k < len(y):
        hit = 1.0 if (y_hat[k] > 0.5) == (y[k] > 0.5) else 0.0
        acc = acc + (hit - acc) / (k + 1)
        k += 1
    return acc
