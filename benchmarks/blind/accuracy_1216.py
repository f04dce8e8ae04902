# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: astype(int) cuts the probabilities off instead of thresholding at one half
# line: 8
# style: terse NumPy
def accuracy(y, y_hat):
    return (y_hat.astype(int) == y).mean()
