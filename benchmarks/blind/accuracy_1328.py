# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: c
def accuracy(y, y_hat):
    n = 0
    good = 0
    for t, p in zip(y, y_hat):
        n += 1
        good += int((p > 0.5) == (t > 0.5))
    return good / n
