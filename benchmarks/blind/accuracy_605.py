# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: threshold 0.6; and divides by n + 1
# line: none
# style: loop
def accuracy(y, y_hat):
    good, n = 0, 1
    for t, p in zip(y, y_hat):
        n += 1
        c = int(p > 0.6)
        good += int(c == t)
    return good / n
