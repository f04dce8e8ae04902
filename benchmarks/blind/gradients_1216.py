# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sigmoid is left out, the error is that of a linear regression
# line: 8
# style: terse NumPy
def gradients(x, y, w, b):
    y_hat = x @ w + b
    err = y_hat - y
    return x.T.dot(err) / err.size, err.sum() / err.size
