# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0 where it should be 0.5, so every probability counts as class 1
# line: 8
# style: terse
def accuracy(y, y_hat):
    pred = (y_hat > 0).astype(int)
    return (pred == y).mean()
