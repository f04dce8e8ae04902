# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is whether all are right, not how many
# line: 7
# style: one-liner
def accuracy(y, y_hat): return float(((y_hat > 0.5) == (y == 1)).all())
