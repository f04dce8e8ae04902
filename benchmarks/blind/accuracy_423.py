# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0.6 and the first sample is left out
# line: none
# style: two mistakes
def accuracy(y, y_hat):
    n = len(y)
    right = 0
    for i in range(1, n):
        label = 1 if y_hat[i] > 0.6 else 0
        right += label == y[i]
    return right / n
