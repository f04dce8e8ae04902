# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division: anything below all right gives 0
# line: 11
# style: plain Python loop
def accuracy(y, y_hat):
    right = 0
    for label, p in zip(y, y_hat):
        right += int((p >= 0.5) == bool(label))
    return right // len(y)
