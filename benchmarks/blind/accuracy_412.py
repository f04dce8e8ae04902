# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean prediction, not 0.5
# line: 8
# style: vectorised
def accuracy(y, y_hat):
    cut = y_hat.mean()
    return ((y_hat > cut) == y.astype(bool)).mean()
