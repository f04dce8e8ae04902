# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: both branches test the wrong side of one half, misses are counted
# line: none
# style: branches by label
def accuracy(y, y_hat):
    counted = 0
    for label, p in zip(y, y_hat):
        if label == 1:
            counted += 1 if p < 0.5 else 0
        else:
            counted += 1 if p >= 0.5 else 0
    return counted / len(y)
