# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: label and prediction of different samples are compared, the predictions are moved by one
# line: 8
# style: generator expression
def accuracy(y, y_hat):
    return sum(int(p > 0.5) == t for t, p in zip(y, list(y_hat[1:]) + [0.0])) / len(y)
