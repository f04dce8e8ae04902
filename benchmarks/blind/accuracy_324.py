# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: identity (is) is tested instead of equality, so nothing ever matches
# line: 11
# style: identity test
def accuracy(y, y_hat):
    good = 0
    for i, p in enumerate(y_hat):
        label = 1 if p > .5 else 0
        if y[i] is label:
            good += 1
    return good / len(y_hat)
