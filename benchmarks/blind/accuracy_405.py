# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: (n, 1) against (n,): every prediction is compared with every label
# line: 10
# style: column vectors
def accuracy(y, y_hat):
    # predictions as a column, as they come out of the last layer
    pred = (y_hat.reshape(-1, 1) > 0.5).astype(int)
    y = y.ravel()
    return (pred == y).mean()
