# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation set is scaled with its own mean and deviation instead of those of the training set
# line: 10
# style: terse
def scale(x_train, x_val):
    f = lambda a: (a - x_train.mean()) / x_train.std(ddof=1)
    g = lambda a: (a - x_val.mean()) / x_val.std(ddof=1)
    return f(x_train), g(x_val)
