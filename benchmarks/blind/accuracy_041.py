# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: plain Python loop
def accuracy(y, y_hat):
    right = 0
    for label, p in zip(y, y_hat):
        if (label and p > 0.5) or (not label and not p > 0.5):
            right += 1
    return right / len(y)
