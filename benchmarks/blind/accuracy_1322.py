# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop starts at 1 and leaves out the first sample
# line: 10
# style: loop
def accuracy(y, y_hat):
    total = len(y)
    right = 0.0
    for k in range(1, total):
        right += float(round(float(y_hat[k])) == y[k])
    return right / total
