# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: loop, early continue
def accuracy(y, y_hat):
    wrong = 0
    for t, p in zip(y, y_hat):
        if t == 1 and p >= 0.5:
            continue
        if t == 0 and p < 0.5:
            continue
        wrong += 1
    return 1 - wrong / len(y)
