# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) cuts off instead of rounding, so all probabilities below 1 are class 0
# line: 8
# style: terse
def accuracy(y, y_hat):
    y_pred = y_hat.astype(int)
    return (y_pred == y).mean()
