# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation set is scaled with its own mean
# line: 10
# style: training and validation set
def scale(x_train, x_valid):
    mean = x_train.mean()
    std = x_train.std(ddof=1)
    return (x_train - mean)/std, (x_valid - x_valid.mean())/std
